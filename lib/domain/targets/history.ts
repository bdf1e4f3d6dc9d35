import type { Decimal } from "../decimal";
import { lastDecember, type Month, month, monthOf, sameMonthLastYear, yearOf } from "../period";
import type { Value } from "../value";

/** One indicator of one area over time, in one vintage and origin. */
export type History = ReadonlyMap<Month, Value>;

const DECEMBER = 12;

/**
 * Whether a judgement of one month may depend on another: on its own month of earlier years, on their Decembers and on
 * itself. Paths, projections and trends look at nothing else.
 */
export const looksBackTo = (at: Month, earlier: Month): boolean =>
  earlier <= at && (monthOf(earlier) === monthOf(at) || monthOf(earlier) === DECEMBER);

/** Of some months those that the judgements look at which depend on changed ones. */
export function lookedAt(months: readonly Month[], changed: readonly Month[]): readonly Month[] {
  const judged = months.filter((at) => changed.some((one) => looksBackTo(at, one)));
  return months.filter((month) => judged.some((at) => looksBackTo(at, month)));
}

/** The plain number at a month; null when missing or only a bound. */
export function knownAt(history: History, at: Month): Decimal | null {
  const value = history.get(at);
  return value?.known && !value.bound ? value.value : null;
}

/** Why a month may not be looked back on: it is of another scope. Null where it may, or where nothing is there. */
export function otherScope(history: History, at: Month): string | null {
  const value = history.get(at);
  return value?.known === false && value.reason === "not-comparable" ? (value.detail ?? null) : null;
}

export type YearBack = {
  readonly sameMonth: Decimal;
  readonly yearEnd: Decimal;
  readonly year: number;
};

/** Earlier years of which both the same month and the year's end are known, the latest first. */
export function earlierYears(history: History, at: Month, limit: number): YearBack[] {
  const years: YearBack[] = [];
  let same = sameMonthLastYear(at);
  for (let back = 0; back < limit; back++) {
    const sameMonth = knownAt(history, same);
    const yearEnd = knownAt(history, month(yearOf(same), 12));
    if (sameMonth !== null && yearEnd !== null) years.push({ sameMonth, yearEnd, year: yearOf(same) });
    same = sameMonthLastYear(same);
  }
  return years;
}

/** The last value known before a month, at most a year back: what a path starts from when the text gives nothing. */
export function openingValue(history: History, from: Month): { value: Decimal; at: Month } | null {
  const december = lastDecember(from);
  const value = knownAt(history, december);
  return value === null ? null : { value, at: december };
}
