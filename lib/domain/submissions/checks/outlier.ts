import { absolute, compare, type Decimal, decimal, fixed, multiply, subtract } from "../../decimal";
import { growthWords } from "../../indicators/comparison";
import { growthOf } from "../../indicators/evaluate";
import { addMonths, type Month } from "../../period";
import { known } from "../../value";
import type { History } from "../earlier";
import { type Entry, entryKey } from "../entry";
import type { Finding } from "../finding";
import { median, medianDistance } from "./median-distance";

/** Fewer months say nothing of what is usual (建议值). */
export const LEAST_MONTHS = 12;

/** Growth further off than this many median absolute deviations asks for a reason (建议值). */
export const OUTLIER_LIMIT = decimal(6);

/** A series steadier than one percentage point a year is taken to move by that much (建议值). */
const LEAST_DEVIATION = decimal("0.01");

/** Nearer to the median no growth is an outlier, however steady the series: most are, and their deviation is not asked. */
const NEAR = multiply(OUTLIER_LIMIT, LEAST_DEVIATION);

/** Growth of one number over the same month of the year before, for every month before `at` of which both are known. */
export function earlierGrowth(key: string, at: Month, history: History): Decimal[] {
  return [...history].flatMap(([month, values]) => {
    const current = values.get(key);
    const base = history.get(addMonths(month, -12))?.get(key);
    if (month >= at || current === undefined || base === undefined) return [];
    const growth = growthOf(known(current), known(base));
    return growth.known ? [growth.value] : [];
  });
}

/** Year-on-year growth that lies far from what this number usually does; null where too little is known to say. */
export function outlier(
  entry: Entry,
  at: Month,
  history: History,
  usual = earlierGrowth(entryKey(entry), at, history),
): Finding | null {
  const key = entryKey(entry);
  const base = history.get(addMonths(at, -12))?.get(key);
  if (usual.length < LEAST_MONTHS || base === undefined) return null;
  const growth = growthOf(known(entry.value), known(base));
  if (!growth.known) return null;
  if (compare(absolute(subtract(growth.value, median(usual))), NEAR) <= 0) return null;
  const { median: middle, distance } = medianDistance(growth.value, usual, LEAST_DEVIATION);
  if (compare(distance, OUTLIER_LIMIT) <= 0) return null;
  return {
    severity: "explain",
    rule: "outlier",
    sheet: entry.sheet,
    cell: entry.cell,
    message: `同比${growthWords(growth.value).text}，以往 ${usual.length} 个月同比的中位数为${growthWords(middle).text}，偏离达 ${fixed(distance, 1)} 倍（中位绝对偏差，界限 ${OUTLIER_LIMIT} 倍），请说明原因`,
  };
}
