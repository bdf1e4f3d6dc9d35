import { type AreaCode, type AreaTree, parentOf } from "../area";
import { addMonths, type Month, parseMonth, shanghaiDate } from "../period";
import { loadQuarter, quarterOf } from "./load-quarter";

/** Rows of a quarter are needed while its year's statements are still corrected. */
export const RETENTION_MONTHS_MIN = 3;
export const RETENTION_MONTHS_MAX = 240;

/** What an area said of its own rows and of those below it; null months: nothing is deleted by itself. */
export type RetentionRule = { readonly area: AreaCode; readonly months: number | null };

export const retentionProblem = (months: number | null): string | null =>
  months === null ||
  (Number.isInteger(months) && months >= RETENTION_MONTHS_MIN && months <= RETENTION_MONTHS_MAX)
    ? null
    : `保留期应为 ${RETENTION_MONTHS_MIN} 至 ${RETENTION_MONTHS_MAX} 个月`;

/** The rule that holds for an area: its own, else that of the nearest area above it that has one. */
export function retentionFor(
  tree: AreaTree,
  rules: readonly RetentionRule[],
  area: AreaCode,
  at: Month,
): RetentionRule | null {
  for (let code: AreaCode | null = area; code; ) {
    const rule = rules.find((one) => one.area === code);
    if (rule) return rule;
    code = parentOf(tree, "pooling", code, at) ?? parentOf(tree, "administrative", code, at);
  }
  return null;
}

/** The first quarter that is still kept in a month: all before it are over their time. */
export const firstKept = (thisMonth: Month, months: number): string =>
  quarterOf(addMonths(thisMonth, -months));

/** The day from which a quarter's rows are deleted, "2027-01-01": so many months after the quarter has ended. */
export function deletionDay(period: string, months: number): string | null {
  const quarter = loadQuarter(period);
  return quarter && `${addMonths(quarter.months[2], months + 1)}-01`;
}

/** Whether a quarter's rows are over their time on a day of Asia/Shanghai. */
export const isOver = (period: string, months: number, now: Date): boolean =>
  period < firstKept(parseMonth(shanghaiDate(now).slice(0, 7)), months);
