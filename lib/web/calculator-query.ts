import "server-only";
import { type Area, findArea } from "@/lib/domain/area";
import { type CalculatorKind, calculatorEntry } from "@/lib/domain/calculators/calculator-catalogue";
import type { Edition } from "@/lib/domain/edition";
import {
  cumulativeName,
  type Month,
  monthOf,
  parseMonth,
  parsePeriod,
  periodText,
  periodThrough,
  shanghaiDate,
  through,
} from "@/lib/domain/period";
import { ORIGINS, type Origin } from "@/lib/domain/vintage";
import type { CalculatorArea } from "@/lib/services/calculators/calculator-areas";
import { calculatorAreas } from "@/lib/services/calculators/calculator-areas";
import { availablePeriods, chooseEdition } from "@/lib/services/periods/available-periods";
import { one, type PageSearch } from "./page-query";
import type { Viewer } from "./viewer";

type Option = { readonly value: string; readonly label: string };

export type CalculatorQuery = {
  readonly area: Area;
  readonly year: number | null;
  readonly edition: Edition | null;
  readonly typed: Readonly<Record<string, string | undefined>>;
  readonly areas: readonly Option[];
  readonly periods: readonly Option[];
};

/** Resolves what a calculator is asked for from its address; what is unknown falls back to the viewer's own. */
export async function calculatorQuery(
  viewer: Viewer,
  kind: CalculatorKind,
  search: PageSearch,
): Promise<CalculatorQuery> {
  const { roles, fields, usesData } = calculatorEntry(kind);
  const today = parseMonth(shanghaiDate(viewer.now).slice(0, 7));
  const { tree, choices } = await calculatorAreas(viewer, today, roles);
  const asked = findArea(tree, one(search.area) ?? viewer.actor.area);
  const chosen = choices.find(({ area }) => area.code === asked?.code) ?? choices[0];
  const area = chosen?.area ?? (tree.areas.get(viewer.actor.area) as Area);
  const published = usesData ? await availablePeriods(viewer, tree, area.code) : [];
  const fitting =
    usesData === "whole-year" && published.some((period) => monthOf(period.through) === 12)
      ? published.filter((period) => monthOf(period.through) === 12)
      : published;
  const period = parsePeriod(one(search.period) ?? "");
  const edition =
    chooseEdition(published, period ? through(period) : null, null) ?? chooseEdition(fitting, null, null);
  const year = Number(one(search.year));
  return {
    area,
    year: Number.isInteger(year) && year > 0 ? year : null,
    edition: period || usesData !== "whole-year" ? edition : chooseEdition(fitting, null, null),
    typed: Object.fromEntries(fields.map(({ name, initial }) => [name, one(search[name]) ?? initial])),
    areas: choices.map(areaOption),
    periods: [...new Set(published.map((row) => row.through))].map((at) => ({
      value: periodText(periodThrough(at)),
      label: periodLabel(at, published),
    })),
  };
}

const areaOption = ({ area, parent, own }: CalculatorArea): Option => ({
  value: area.code,
  label: own || parent === null ? area.name : `${parent} · ${area.name}`,
});

/** "2026年1—9月（演示数据）": made-up months say so before they are chosen. */
function periodLabel(at: Month, published: readonly { through: Month; origin: Origin }[]): string {
  const origins = published.filter((period) => period.through === at).map(({ origin }) => origin);
  return `${cumulativeName(at)}${origins.every((origin) => origin === "demo") ? `（${ORIGINS.demo}）` : ""}`;
}
