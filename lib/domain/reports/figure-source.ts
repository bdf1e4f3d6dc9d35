import type { AreaCode } from "../area";
import type { Scheme } from "../dimension";
import type { Edition } from "../edition";
import type { IndicatorDefinition } from "../indicators/definition";
import { headlineOf } from "../indicators/headline";
import { definitionAt } from "../indicators/indicator-catalogue";
import type { StoredFigure } from "../indicators/stored-figure";
import { type Month, monthOf, sameMonthLastYear } from "../period";
import { baseVintages } from "../vintage";

/** Stored figures of one edition, looked up. */
export type FigureSource = {
  readonly definition: (indicator: string, at: Month) => IndicatorDefinition | null;
  readonly stored: (indicator: string, area: AreaCode, scheme: Scheme, at: Month) => StoredFigure | null;
  /** What a figure is compared with: the same months of last year, at a year's end the most final (MODEL M5). */
  readonly storedBase: (indicator: string, area: AreaCode, scheme: Scheme, at: Month) => StoredFigure | null;
};

const placeOf = (indicator: string, area: string, scheme: string, at: string, vintage: string): string =>
  [indicator, area, scheme, at, vintage].join("|");

/** Opens rows that were read at one publication. */
export function figureSource(
  rows: readonly StoredFigure[],
  definitions: readonly IndicatorDefinition[],
  edition: Edition,
): FigureSource {
  const places = new Map<string, StoredFigure[]>();
  for (const row of rows) {
    const place = placeOf(row.indicator, row.area, row.scheme, row.through, row.vintage);
    const found = places.get(place);
    if (found) found.push(row);
    else places.set(place, [row]);
  }
  const at = (...place: Parameters<typeof placeOf>): StoredFigure[] => places.get(placeOf(...place)) ?? [];
  const stored: FigureSource["stored"] = (indicator, area, scheme, month) =>
    headlineOf(at(indicator, area, scheme, month, edition.vintage));
  return {
    definition: (indicator, month) => definitionAt(indicator, month, definitions),
    stored,
    storedBase: (indicator, area, scheme, month) => {
      const basis = stored(indicator, area, scheme, month)?.basis;
      const ago = sameMonthLastYear(month);
      const ranked = baseVintages(edition.vintage, monthOf(month) === 12).flatMap((vintage) =>
        at(indicator, area, scheme, ago, vintage).filter((row) => basis === undefined || row.basis === basis),
      );
      return ranked.find((row) => row.value !== null) ?? ranked[0] ?? null;
    },
  };
}
