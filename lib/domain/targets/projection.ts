import { absolute, add, type Decimal, decimal, divide, max, min, multiply, subtract, sum } from "../decimal";
import { lastDecember, type Month, sameMonthLastYear, yearOf } from "../period";
import { earlierYears, type History, knownAt, otherScope, type YearBack } from "./history";

export type Projection = {
  readonly value: Decimal;
  /** Spread that the same method would have had in earlier years; null when there is none to test it on. */
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly method: string;
};

export type NoProjection = { readonly reason: string };

const YEARS = 3;

/**
 * The value expected at the year's end of `due`. A level (a ratio, a stock) is last year's end moved by the change
 * over the same month; an amount that accumulates is divided by the share this month had of earlier years.
 */
export function project(
  history: History,
  at: Month,
  due: Month,
  accumulates: boolean,
): Projection | NoProjection {
  const current = knownAt(history, at);
  if (current === null) return { reason: "本期没有数值" };
  const years = earlierYears(history, at, YEARS);
  if (years.length === 0) {
    const other = [sameMonthLastYear(at), lastDecember(at)].map((month) => otherScope(history, month));
    const [scope] = other.flatMap((words) => words ?? []);
    return { reason: scope ? `${scope}，与此前年度不可比` : "历史数据不足：上年同期或上年全年缺数" };
  }
  return accumulates
    ? byShare(current, years)
    : { ...movedByChange(current, years, yearOf(due) - yearOf(at)), method: "上年末加同比变动推算" };
}

/** Share of the year that passes by this month, over the years known: a sum over a sum. */
export function historicalShare(years: readonly YearBack[]): Decimal | null {
  const whole = sum(years.map((year) => year.yearEnd));
  return whole === "0" ? null : divide(sum(years.map((year) => year.sameMonth)), whole);
}

function byShare(current: Decimal, years: readonly YearBack[]): Projection | NoProjection {
  const share = historicalShare(years);
  if (share === null || share === "0") return { reason: "历史同期为零，无法按进度推算" };
  const each = years
    .filter((year) => year.sameMonth !== "0" && year.yearEnd !== "0")
    .map((year) => divide(multiply(current, year.yearEnd), year.sameMonth));
  return {
    value: divide(current, share),
    low: each.length > 1 ? each.reduce(min) : null,
    high: each.length > 1 ? each.reduce(max) : null,
    method: `近${years.length}年同期占全年比重推算`,
  };
}

/** A number with the widest miss that its method would have had in earlier years; null bounds where there are none. */
export type Range = Pick<Projection, "low" | "high"> & { readonly value: Decimal };

/** Last year's end moved by this year's change over the same month, once for each year until the end that is asked. */
export function movedByChange(current: Decimal, years: readonly YearBack[], yearsAhead: number): Range {
  const [last, ...before] = years as [YearBack, ...YearBack[]];
  const change = subtract(current, last.sameMonth);
  const value = add(last.yearEnd, multiply(change, decimal(yearsAhead + 1)));
  const errors = before.map((earlier, index) => {
    const later = years[index] as YearBack;
    const expected = add(earlier.yearEnd, subtract(later.sameMonth, earlier.sameMonth));
    return absolute(subtract(later.yearEnd, expected));
  });
  const widest = errors.length > 0 ? multiply(errors.reduce(max), decimal(yearsAhead + 1)) : null;
  return {
    value,
    low: widest === null ? null : subtract(value, widest),
    high: widest === null ? null : add(value, widest),
  };
}
