import type { PackedFigure } from "@/db/queries/values/packed-figure";
import { packedFigures } from "@/db/queries/values/stored-figures";
import type { AreaCode } from "@/lib/domain/area";
import { comparableBase } from "@/lib/domain/comparability/comparable-base";
import { type FigurePast, figurePast } from "@/lib/domain/comparability/figure-past";
import type { FigureGuard } from "@/lib/domain/comparability/scope-guard";
import type { Scheme } from "@/lib/domain/dimension";
import { type Edition, sourceVintages } from "@/lib/domain/edition";
import { type Comparison, compareInScope, compareValues } from "@/lib/domain/indicators/comparison";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { headlineOf, shownOf } from "@/lib/domain/indicators/headline";
import { definitionAt } from "@/lib/domain/indicators/indicator-catalogue";
import { cumulativePoint } from "@/lib/domain/indicators/point";
import { figureEvaluation, type StoredFigure } from "@/lib/domain/indicators/stored-figure";
import { type Month, monthOf, sameMonthLastYear } from "@/lib/domain/period";
import type { Value } from "@/lib/domain/value";
import { baseVintages, mixedVintage } from "@/lib/domain/vintage";
import { figureGuards } from "../comparability/break-register";
import type { Context } from "../context";
import { definitionRegister } from "../indicators/definition-register";
import { FigurePlaces } from "./figure-places";

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
  /** The figure; where nothing is reported, what settlement detail adds up to: for a view, which says so. */
  readonly shown: FigureBook["figure"];
  readonly value: (indicator: string, area: AreaCode, scheme: Scheme, at: Month) => Value;
  /** Beside the same months of last year: at a year's end beside the most final figure, and on one scope only. */
  readonly compared: (indicator: string, area: AreaCode, scheme: Scheme, at: Month) => Comparison;
  /** A figure over months up to the first of them, with what stands in for those that are of another scope than it. */
  readonly past: (
    indicator: string,
    area: AreaCode,
    scheme: Scheme,
    months: readonly [Month, ...Month[]],
  ) => FigurePast;
  /** Months of which a figure is on file, in order. */
  readonly months: readonly Month[];
};

export async function readFigureBook(context: Context, asked: BookAsked): Promise<FigureBook> {
  return await readFigureBooks(context, [asked]);
}

/** Several questions of one edition answered by one book: each reads only the months that it needs. */
export async function readFigureBooks(
  context: Context,
  asked: readonly [BookAsked, ...BookAsked[]],
): Promise<FigureBook> {
  const { edition, publication = null } = asked[0];
  const [definitions, guards, ...answers] = await Promise.all([
    definitionRegister(context.db),
    figureGuards(context.db, edition, publication),
    ...asked.map(({ edition, ...question }) =>
      packedFigures(
        context.db,
        context.scope,
        {
          indicators: question.indicators,
          areas: question.areas,
          throughs: question.throughs,
          schemes: question.schemes,
          // A year's base may be of a more final vintage; within a year nothing else is read.
          vintages: question.throughs.some((at) => monthOf(at) === 12)
            ? sourceVintages(edition)
            : [edition.vintage],
          origin: edition.origin,
        },
        question.publication ?? null,
      ),
    ),
  ]);
  return bookOf(definitions, guards, answers.flat(), edition);
}

const UNSHAPED = { unit: "item", decimals: 0 } as const;

/** The most final figure of last December, else the same vintage, on the basis of the figure it is compared with. */
function chooseBase(
  rows: readonly StoredFigure[],
  { vintage }: Edition,
  at: Month,
  own: StoredFigure | null,
): StoredFigure | null {
  const ranked = baseVintages(vintage, monthOf(at) === 12).flatMap((one) => {
    const found = rows.filter((row) => row.vintage === one);
    return own ? found.filter(({ basis }) => basis === own.basis) : (headlineOf(found) ?? []);
  });
  return ranked.find(({ value }) => value !== null) ?? ranked[0] ?? null;
}

function bookOf(
  definitions: readonly IndicatorDefinition[],
  guards: FigureGuard,
  read: readonly PackedFigure[],
  edition: Edition,
): FigureBook {
  const places = new FigurePlaces(read);
  const ofEdition = (row: StoredFigure): boolean => row.vintage === edition.vintage;
  const figure: FigureBook["figure"] = (...place) => headlineOf(places.at(...place).filter(ofEdition));
  const definition: FigureBook["definition"] = (indicator, at = edition.through) =>
    definitionAt(indicator, at, definitions);
  return {
    definitions,
    definition,
    figure,
    shown: (...place) => shownOf(places.at(...place).filter(ofEdition)),
    value: (...place) => figureEvaluation(figure(...place)).value,
    past: (...asked) => figurePast({ definition, stored: figure, guard: guards }, ...asked),
    compared: (indicator, area, scheme, at) => {
      const shape = definition(indicator, at);
      const expression = shape?.expressions[scheme];
      const own = figure(indicator, area, scheme, at);
      const ago = sameMonthLastYear(at);
      const base = chooseBase(places.at(indicator, area, scheme, ago), edition, at, own);
      const { value } = figureEvaluation(own);
      if (!shape || !expression) return compareValues(value, figureEvaluation(base).value, UNSHAPED);
      const guard = guards(indicator, area, at, own?.basis, scheme);
      const points = [cumulativePoint(at), cumulativePoint(ago)] as const;
      const comparable = comparableBase(guard, expression, ...points, figureEvaluation(base));
      const mixed = base && !comparable.restated ? mixedVintage(base.vintage, edition.vintage) : null;
      const compared = compareInScope(value, comparable, shape);
      return mixed && compared.kind !== "missing" && !compared.note ? { ...compared, note: mixed } : compared;
    },
    get months() {
      const months = places.all().filter(ofEdition);
      return [...new Set(months.map(({ through }) => through))].sort();
    },
  };
}
