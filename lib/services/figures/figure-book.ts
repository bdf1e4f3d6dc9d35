import { storedFigures } from "@/db/queries/values/stored-figures";
import type { AreaCode } from "@/lib/domain/area";
import type { Scheme } from "@/lib/domain/dimension";
import type { Edition } from "@/lib/domain/edition";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { headlineOf } from "@/lib/domain/indicators/headline";
import { definitionAt } from "@/lib/domain/indicators/indicator-catalogue";
import { figureValue, type StoredFigure } from "@/lib/domain/indicators/stored-figure";
import type { Month } from "@/lib/domain/period";
import { missing, type Value } from "@/lib/domain/value";
import type { Context } from "../context";
import { definitionRegister } from "../indicators/definition-register";

/** Which figures a screen is about. */
export type BookAsked = {
  readonly indicators: readonly string[];
  readonly areas: readonly AreaCode[];
  readonly throughs: readonly Month[];
  /** Every scheme when absent. */
  readonly schemes?: readonly Scheme[];
  /** Of one vintage and origin; the months of `throughs` are read in it. */
  readonly edition: Edition;
  readonly publication?: number | null;
};

/** Many figures read at once, then looked up: a screen asks the database once (MODEL M20). */
export type FigureBook = {
  readonly definitions: readonly IndicatorDefinition[];
  readonly definition: (indicator: string, at?: Month) => IndicatorDefinition | null;
  readonly figure: (indicator: string, area: AreaCode, scheme: Scheme, at: Month) => StoredFigure | null;
  readonly value: (indicator: string, area: AreaCode, scheme: Scheme, at: Month) => Value;
  /** Months of which a figure is on file, in order. */
  readonly months: readonly Month[];
};

const placeOf = (indicator: string, area: string, scheme: string, at: string): string =>
  `${indicator}|${area}|${scheme}|${at}`;

export async function readFigureBook(context: Context, asked: BookAsked): Promise<FigureBook> {
  return await readFigureBooks(context, [asked]);
}

/** Several questions of one edition answered by one book: each reads only the months that it needs. */
export async function readFigureBooks(
  context: Context,
  asked: readonly [BookAsked, ...BookAsked[]],
): Promise<FigureBook> {
  const [definitions, ...answers] = await Promise.all([
    definitionRegister(context.db),
    ...asked.map(({ edition, ...question }) =>
      storedFigures(
        context.db,
        context.scope,
        {
          indicators: question.indicators,
          areas: question.areas,
          throughs: question.throughs,
          schemes: question.schemes,
          vintages: [edition.vintage],
          origin: edition.origin,
        },
        question.publication ?? null,
      ),
    ),
  ]);
  return bookOf(definitions, answers.flat(), asked[0].edition);
}

function bookOf(
  definitions: readonly IndicatorDefinition[],
  rows: readonly StoredFigure[],
  edition: Edition,
): FigureBook {
  const places = new Map<string, StoredFigure[]>();
  for (const row of rows) {
    const place = placeOf(row.indicator, row.area, row.scheme, row.through);
    const found = places.get(place);
    if (found) found.push(row);
    else places.set(place, [row]);
  }
  const figure: FigureBook["figure"] = (indicator, area, scheme, at) => {
    const found = places.get(placeOf(indicator, area, scheme, at));
    return found ? headlineOf(found) : null;
  };
  return {
    definitions,
    definition: (indicator, at = edition.through) => definitionAt(indicator, at, definitions),
    figure,
    value: (indicator, area, scheme, at) => {
      const found = figure(indicator, area, scheme, at);
      return found ? figureValue(found) : missing("not-reported");
    },
    months: [...new Set(rows.map(({ through }) => through))].sort(),
  };
}
