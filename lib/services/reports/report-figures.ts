import { storedFigures } from "@/db/queries/values/stored-figures";
import type { Area, AreaCode } from "@/lib/domain/area";
import { type Edition, sourceVintages } from "@/lib/domain/edition";
import { outlookMonths } from "@/lib/domain/fund/outlook-months";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import type { StoredFigure } from "@/lib/domain/indicators/stored-figure";
import { addMonths, type Month, monthOf, sameMonthLastYear, yearOf } from "@/lib/domain/period";
import type { Context } from "../context";

/** Years that a report's history looks back on. */
const YEARS_BACK = 4;
/** Indicators that a report follows over time, for the area itself. */
const HISTORIES = ["B01", "B02", "B03", "B07.rolling-12", "C01", "E04", "B01.contribution"];

type Asked = {
  readonly area: Area;
  readonly members: readonly Area[];
  readonly edition: Edition;
  readonly publication: number;
  readonly definitions: readonly IndicatorDefinition[];
};

const monthsOfYears = (at: Month): Month[] =>
  Array.from({ length: YEARS_BACK * 12 + monthOf(at) }, (_, index) => addMonths(at, -index)).filter(
    (each) => yearOf(each) >= yearOf(at) - YEARS_BACK,
  );

/** Everything a report may speak of, read in three questions at one publication. */
export async function reportFigures(context: Context, asked: Asked): Promise<StoredFigure[]> {
  const { area, members, edition, publication, definitions } = asked;
  const { db, scope } = context;
  const at = edition.through;
  const vintages = sourceVintages(edition);
  const read = (areas: readonly AreaCode[], throughs: readonly Month[], indicators?: readonly string[]) =>
    storedFigures(db, scope, { areas, throughs, indicators, vintages, origin: edition.origin }, publication);
  const codes = members.map(({ code }) => code);
  const [now, history, judged] = await Promise.all([
    read(
      [area.code, ...codes],
      [at, sameMonthLastYear(at)],
      [...new Set(definitions.map(({ code }) => code))],
    ),
    read([area.code], monthsOfYears(at), HISTORIES),
    read(codes, outlookMonths(at), ["B03"]),
  ]);
  return [...new Map([...history, ...judged, ...now].map((row) => [keyOf(row), row])).values()];
}

const keyOf = (row: StoredFigure): string =>
  [row.indicator, row.area, row.scheme, row.through, row.vintage, row.basis].join("|");
