import "server-only";
import { type Area, type AreaCode, type AreaTree, findArea } from "@/lib/domain/area";
import type { Edition } from "@/lib/domain/edition";
import {
  cumulativeName,
  type Month,
  parseMonth,
  parsePeriod,
  periodText,
  periodThrough,
  shanghaiDate,
  through,
} from "@/lib/domain/period";
import { isVintageChoice, ORIGINS, VINTAGES, type VintageChoice } from "@/lib/domain/vintage";
import { areaTree } from "@/lib/services/areas/area-tree";
import { availablePeriods, chooseEdition } from "@/lib/services/periods/available-periods";
import type { Viewer } from "./viewer";

/** Search parameters of a screen that shows one area in one edition. */
export type PageSearch = Record<string, string | string[] | undefined>;

export type PageQuery = {
  readonly tree: AreaTree;
  readonly area: Area;
  /** Null when nothing is published of the area in the asked period and vintage. */
  readonly edition: Edition | null;
  /** The month of the edition; where nothing is published, the asked month or this one. */
  readonly at: Month;
  /** Everything published of the area or of what sums into it, the latest first. */
  readonly published: Awaited<ReturnType<typeof availablePeriods>>;
  readonly areas: readonly { value: string; label: string }[];
  readonly periods: readonly { value: string; label: string }[];
  readonly vintages: readonly { value: string; label: string }[];
  readonly chosen: { readonly period: string; readonly vintage: string };
};

/** One value of a search parameter; the first where it is repeated. */
export const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

const askedMonth = (text: string | undefined): Month | null => {
  const period = text ? parsePeriod(text) : null;
  return period ? through(period) : null;
};

/** Resolves area, period and vintage of a screen from its address; what is unknown falls back to the viewer's own. */
export async function pageQuery(viewer: Viewer, search: PageSearch): Promise<PageQuery> {
  const tree = await areaTree(viewer);
  const found = findArea(tree, one(search.area) ?? viewer.actor.area);
  const area =
    found && viewer.scope.areas.has(found.code) ? found : (tree.areas.get(viewer.actor.area) as Area);
  const published = await availablePeriods(viewer, tree, area.code);
  const vintage = one(search.vintage) ?? "";
  const choice: VintageChoice | null = isVintageChoice(vintage) ? vintage : null;
  const asked = askedMonth(one(search.period));
  const edition = chooseEdition(published, asked, choice);
  const months = [...new Set(published.map(({ through }) => through))];
  return {
    tree,
    area,
    edition,
    at: edition?.through ?? asked ?? parseMonth(shanghaiDate(viewer.now).slice(0, 7)),
    published,
    areas: areaOptions(tree, viewer),
    periods: months.map((at) => ({
      value: periodText(periodThrough(at)),
      label: periodLabel(at, published),
    })),
    vintages: [
      { value: "", label: "最新已发布" },
      ...Object.entries(VINTAGES).map(([value, label]) => ({ value, label })),
    ],
    chosen: {
      period: edition ? periodText(periodThrough(edition.through)) : (one(search.period) ?? ""),
      vintage: choice ?? "",
    },
  };
}

const periodLabel = (at: Month, published: readonly { through: Month; origin: string }[]): string => {
  const demonstration = published
    .filter((period) => period.through === at)
    .every(({ origin }) => origin === "demo");
  return `${cumulativeName(at)}${demonstration ? `（${ORIGINS.demo}）` : ""}`;
};

/** Areas in the viewer's scope, indented by level. */
function areaOptions(tree: AreaTree, viewer: Viewer): { value: string; label: string }[] {
  return [...viewer.scope.areas]
    .map((code) => tree.areas.get(code as AreaCode) as Area)
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((area) => ({ value: area.code, label: area.name }));
}
