import type { AreaCode } from "@/lib/domain/area";
import type { StoredFigure } from "@/lib/domain/indicators/stored-figure";
import type { Month } from "@/lib/domain/period";
import type { Basis, Vintage } from "@/lib/domain/vintage";
import type { When } from "./change-question";

/** Where a figure of an area is read in one period. */
export type Source = { readonly basis: Basis; readonly vintage: Vintage };

/** Indicators that are taken apart together: parts of one chain never come from two bases or vintages. */
export type Family = readonly string[];

export type RowOf = (code: string, area: AreaCode, when: When, source: Source) => StoredFigure | null;

/** Finds the stored row of an indicator in a period. */
export const rowFinder =
  (rows: readonly StoredFigure[], months: Record<When, Month>): RowOf =>
  (code, area, when, { basis, vintage }) =>
    rows.find(
      (row) =>
        row.indicator === code &&
        row.area === area &&
        row.through === months[when] &&
        row.basis === basis &&
        row.vintage === vintage,
    ) ?? null;

/**
 * For an area and a family of indicators, the basis and the base's vintage of which most is known in both periods; of
 * equals what the area itself reported, and the most final base first.
 */
export function chooseSource(
  family: Family,
  area: AreaCode,
  rowOf: RowOf,
  own: Vintage,
  bases: readonly Vintage[],
): Record<When, Source> {
  const choices = (["reported", "rolled-up"] as const).flatMap((basis) =>
    bases.map((vintage) => ({ current: { basis, vintage: own }, base: { basis, vintage } })),
  );
  const score = (choice: Record<When, Source>): number => {
    const there = (when: When) => family.map((code) => rowOf(code, area, when, choice[when]));
    const [base, current] = [there("base"), there("current")];
    const both = family.filter((_, index) => base[index]?.value && current[index]?.value).length;
    return both * 2 + (current.some((row) => row !== null) ? 1 : 0);
  };
  return choices.reduce((best, choice) => (score(choice) > score(best) ? choice : best));
}
