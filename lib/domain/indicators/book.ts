import { leafRange } from "../comparability/leaf-range";
import { crossedBreak, type ScopeGuard, UNGUARDED } from "../comparability/scope-guard";
import type { Decimal } from "../decimal";
import { type Dimensions, TOTAL } from "../dimension";
import { measureOf } from "../measures/measure-catalogue";
import { lastDecember, type Month, monthOf, sameMonthLastYear } from "../period";
import { entryKey } from "../submissions/entry";
import { roundingUnit } from "../submissions/relation";
import { type Quantity, unitPower } from "../unit";
import type { Bound } from "../value";
import { baseVintages, type Vintage } from "../vintage";
import { cumulativePoint } from "./point";

/** A number as a source printed it, with how far rounding may have moved it. */
export type BookFact = {
  readonly key: string;
  readonly through: Month;
  readonly vintage: Vintage;
  readonly value: Decimal;
  readonly bound: Bound | null;
  readonly written: string;
  readonly unit: string;
  readonly decimals: number;
};

export type BookEntry = {
  readonly value: Decimal;
  readonly rounding: Decimal;
  readonly quantity: Quantity;
  readonly fact: BookFact;
};

/** What one area's sources say at one month and at the months it is compared with, in one vintage. */
export type Book = {
  readonly at: Month;
  readonly now: (measure: string, at?: Partial<Dimensions>) => BookEntry | null;
  readonly yearAgo: (measure: string, at?: Partial<Dimensions>) => BookEntry | null;
  readonly lastYearEnd: (measure: string, at?: Partial<Dimensions>) => BookEntry | null;
  /** Everything said at the month itself. */
  readonly keys: readonly string[];
};

/** Units that a stated figure may be written in, tried in turn: its quantity follows its indicator. */
const STATED_QUANTITIES: readonly Quantity[] = ["ratio", "yuan", "person", "yuan-per-person", "day", "visit"];

/** What a printed number counts: its measure says so, and for a stated figure the unit it is written in. */
export function quantityOf(fact: Pick<BookFact, "key" | "unit">): Quantity {
  const [measure = ""] = fact.key.split("|");
  if (!measure.startsWith("stated.")) return measureOf(measure).quantity;
  return STATED_QUANTITIES.find((quantity) => unitPower(quantity, fact.unit) !== null) ?? "ratio";
}

/**
 * Opens the book of an area at a month. Bases at a year's end come from the most final vintage (MODEL M5); one in another
 * scope is no base: what a source states over it stands on figures that are not here.
 */
export function openBook(
  facts: readonly BookFact[],
  at: Month,
  vintage: Vintage,
  guard: ScopeGuard = UNGUARDED,
): Book {
  const places = new Map<string, BookFact>(
    facts.map((fact) => [`${fact.key}@${fact.through}@${fact.vintage}`, fact]),
  );
  const find = (
    measure: string,
    dimensions: Partial<Dimensions>,
    month: Month,
    vintages: readonly Vintage[],
  ): BookEntry | null => {
    const key = entryKey({ measure, dimensions: { ...TOTAL, ...dimensions } });
    for (const candidate of vintages) {
      const fact = places.get(`${key}@${month}@${candidate}`);
      if (!fact || fact.bound) continue;
      const quantity = quantityOf(fact);
      return { value: fact.value, rounding: roundingUnit(fact, quantity), quantity, fact };
    }
    return null;
  };
  const ago = sameMonthLastYear(at);
  const finals = baseVintages(vintage, monthOf(at) === 12);
  const closing = baseVintages(vintage, true);
  const base = (
    measure: string,
    dimensions: Partial<Dimensions>,
    month: Month,
    vintages: readonly Vintage[],
  ): BookEntry | null => {
    const leaf = { measure, dimensions: { ...TOTAL, ...dimensions } };
    const { first } = leafRange(leaf, cumulativePoint(month));
    const crossed = crossedBreak(guard, leaf, { first, last: at });
    return crossed ? null : find(measure, dimensions, month, vintages);
  };
  return {
    at,
    now: (measure, dimensions = {}) => find(measure, dimensions, at, [vintage]),
    yearAgo: (measure, dimensions = {}) => base(measure, dimensions, ago, finals),
    lastYearEnd: (measure, dimensions = {}) => base(measure, dimensions, lastDecember(at), closing),
    keys: facts.filter((fact) => fact.through === at && fact.vintage === vintage).map(({ key }) => key),
  };
}
