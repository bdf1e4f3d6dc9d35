import { compare, type Decimal, decimal, divide, isNegative, subtract, ZERO } from "../decimal";
import { type Month, month, monthOf, yearOf } from "../period";
import { type History, knownAt } from "../targets/history";

/** The last quarter brings in at least this share of a year's contributions where they are called concentrated (建议值). */
export const LATE_SHARE = divide(decimal(1), decimal(3));
/** Fewer earlier years than this show no habit. */
export const SEASON_YEARS_MIN = 2;
const YEARS = 3;

/** What the area's own earlier years say about a quarter that ends in the red. */
export type Season = {
  /** Earlier years on file, the first and the last. */
  readonly years: { readonly first: number; readonly last: number } | null;
  /** In each of them the same quarter was in deficit and the year was not. */
  readonly recovers: boolean;
  /** In each of them the last quarter brought in at least a third of the contributions. */
  readonly late: boolean;
};

/** The quarter that ends with a month, by itself; null when either cumulative is missing. */
export const quarterAlone = (balances: History, at: Month): Decimal | null => {
  const now = knownAt(balances, at);
  if (monthOf(at) === 3) return now;
  const before = knownAt(balances, month(yearOf(at), monthOf(at) - 3));
  return now === null || before === null ? null : subtract(now, before);
};

const lateShare = (contributions: History, year: number): Decimal | null => {
  const september = knownAt(contributions, month(year, 9));
  const whole = knownAt(contributions, month(year, 12));
  return september === null || whole === null || compare(whole, ZERO) <= 0
    ? null
    : divide(subtract(whole, september), whole);
};

/** Reads the habit of a resident fund at a quarter's end from the years before it; both are cumulated from January. */
export function seasonOf(balances: History, contributions: History, at: Month): Season {
  const years = Array.from({ length: YEARS }, (_, index) => yearOf(at) - 1 - index).filter(
    (year) =>
      quarterAlone(balances, month(year, monthOf(at))) !== null &&
      knownAt(balances, month(year, 12)) !== null,
  );
  if (years.length < SEASON_YEARS_MIN) return { years: null, recovers: false, late: false };
  return {
    years: { first: Math.min(...years), last: Math.max(...years) },
    recovers: years.every((year) => {
      const quarter = quarterAlone(balances, month(year, monthOf(at)));
      const whole = knownAt(balances, month(year, 12));
      return quarter !== null && isNegative(quarter) && whole !== null && !isNegative(whole);
    }),
    late: years.every((year) => {
      const share = lateShare(contributions, year);
      return share !== null && compare(share, LATE_SHARE) >= 0;
    }),
  };
}
