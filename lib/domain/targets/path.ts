import { add, compare, type Decimal, decimal, divide, multiply, subtract } from "../decimal";
import { type Month, monthOf, monthsBetween, yearOf } from "../period";
import type { Commitment } from "../policy/commitment";
import { earlierYears, type History, openingValue } from "./history";
import { historicalShare } from "./projection";

/** What a target asks for at a month on the way to its deadline, and by which rule. */
export type PathPoint = {
  readonly value: Decimal;
  readonly source: string;
  readonly baseline: Decimal | null;
};

const TWELVE = decimal(12);
const YEARS = 3;

/** The schedule's value at the last due date that has come; null before the first. */
function scheduled(commitment: Commitment, at: Month): Decimal | null {
  const passed = commitment.points.filter((point) => point.due.slice(0, 7) <= at);
  return passed.at(-1)?.value ?? null;
}

/**
 * Interim value of a target: the text's own steps, else a straight line from the baseline, else the target itself.
 * What accumulates within a year goes by the share each month had in earlier years, else by time elapsed (序时进度).
 */
export function pathAt(
  commitment: Commitment,
  target: Decimal,
  at: Month,
  history: History,
  accumulates: boolean,
): PathPoint {
  if (commitment.points.length > 0) {
    const value = scheduled(commitment, at);
    return value === null
      ? { value: decimal(0), source: "首个时点之前", baseline: null }
      : { value, source: "文件规定的进度", baseline: null };
  }
  if (accumulates) return paceAt(target, at, history);
  const due = commitment.due;
  const baseline = commitment.baseline ?? openingValue(history, commitment.from);
  if (due === null || at >= due || baseline === null) {
    return { value: target, source: "目标值", baseline: baseline?.value ?? null };
  }
  const whole = monthsBetween(baseline.at, due);
  const gone = Math.max(0, monthsBetween(baseline.at, at));
  if (whole <= 0) return { value: target, source: "目标值", baseline: baseline.value };
  const step = divide(multiply(subtract(target, baseline.value), decimal(gone)), decimal(whole));
  return {
    value: add(baseline.value, step),
    source: `自${yearOf(baseline.at)}年末基线线性推进`,
    baseline: baseline.value,
  };
}

function paceAt(target: Decimal, at: Month, history: History): PathPoint {
  const years = earlierYears(history, at, YEARS);
  const share = historicalShare(years);
  if (share !== null && compare(share, decimal(0)) > 0) {
    return {
      value: multiply(target, share),
      source: `近${years.length}年同期进度`,
      baseline: decimal(0),
    };
  }
  return {
    value: divide(multiply(target, decimal(monthOf(at))), TWELVE),
    source: "序时进度",
    baseline: decimal(0),
  };
}
