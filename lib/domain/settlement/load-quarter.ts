import { addMonths, type Month, type Period, parsePeriod, through } from "../period";

/** A quarter as settlements are held against it: days are numbers such as 20260703. */
export type LoadQuarter = {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly months: readonly [Month, Month, Month];
};

/** The quarter of a load's period, "2026Q3"; null for any other text. */
export function loadQuarter(period: string): LoadQuarter | null {
  const parsed: Period | null = parsePeriod(period);
  if (parsed?.frequency !== "quarter") return null;
  const last = through(parsed);
  const months = [addMonths(last, -2), addMonths(last, -1), last] as const;
  const number = (month: Month): number => Number(month.replace("-", ""));
  // The last day is a bound, not a date: whether the day exists was asked before.
  return { firstDay: number(months[0]) * 100 + 1, lastDay: number(last) * 100 + 31, months };
}

/** The quarter that a month lies in: "2026Q3" of 2026-08. */
export const quarterOf = (month: Month): string =>
  `${month.slice(0, 4)}Q${Math.ceil(Number(month.slice(5)) / 3)}`;
