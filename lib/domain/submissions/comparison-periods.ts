import { type Month, type Period, previousPeriod, samePeriodLastYear, through } from "../period";
import type { Comparison } from "./comparison";

/**
 * The months that a statement of a period is set beside: the period before it where that was reported, else the latest
 * reported before it, and the same months of last year. One where both are the same, none where nothing is known.
 */
export function comparisonMonths(
  period: Period,
  reported: readonly Month[],
): { readonly name: Comparison["name"]; readonly through: Month }[] {
  if (reported.length === 0) return [];
  const own = through(period);
  const before = through(previousPeriod(period));
  const lastYear = through(samePeriodLastYear(period));
  const earlier = reported.filter((month) => month < own).sort();
  const last = earlier.includes(before) ? before : (earlier.at(-1) ?? before);
  return last === lastYear
    ? [{ name: "上年同期", through: lastYear }]
    : [
        { name: "上期", through: last },
        { name: "上年同期", through: lastYear },
      ];
}
