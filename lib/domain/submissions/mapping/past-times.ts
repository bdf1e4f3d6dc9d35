import { grouped } from "../../amount";
import { absolute, compare, type Decimal, divide, fixed, isZero, multiply, ONE } from "../../decimal";
import type { Earlier } from "../earlier";
import { type Entry, entryKey } from "../entry";

/** How many times last year's number, or else the last period's, each number is: positive ones only, sorted. */
export function timesOf(entries: readonly Entry[], { lastYear, thisYear }: Earlier): Decimal[] {
  return entries
    .flatMap((entry) => {
      const base = lastYear.get(entryKey(entry)) ?? thisYear.get(entryKey(entry));
      return base === undefined || isZero(base) || isZero(entry.value)
        ? []
        : [absolute(divide(entry.value, base))];
    })
    .sort(compare);
}

export const median = (sorted: readonly Decimal[]): Decimal | null =>
  sorted[Math.floor(sorted.length / 2)] ?? null;

/** How far a multiple lies from one, to either side. */
export const offOne = (times: Decimal): Decimal => (compare(times, ONE) >= 0 ? times : divide(ONE, times));

export const timesText = (times: Decimal): string =>
  compare(multiply(times, times), ONE) < 0 && compare(offOne(times), "100" as Decimal) > 0
    ? `${grouped(fixed(offOne(times), 0))}分之一`
    : `${grouped(fixed(times, compare(times, "100" as Decimal) > 0 ? 0 : 2))}倍`;
