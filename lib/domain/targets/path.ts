import { SAME_SCOPE, type StandIn } from "../comparability/history-in-scope";
import { add, compare, type Decimal, decimal, divide, multiply, subtract } from "../decimal";
import { lastDecember, type Month, monthOf, monthsBetween, yearOf } from "../period";
import type { Commitment } from "../policy/commitment";
import { missingText } from "../value";
import { earlierYears, type History, openingValue } from "./history";
import { historicalShare } from "./projection";

/** What a target asks for at a month on the way to its deadline, and by which rule. */
export type PathPoint = {
  readonly value: Decimal;
  readonly source: string;
  readonly baseline: Decimal | null;
};

/** The path starts on the other side of a change of scope: none can be drawn to where the figure is now. */
export type NoPath = { readonly suspended: string };

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
 * A baseline of another scope is taken as its source restated it, else there is no path.
 */
export function pathAt(
  commitment: Commitment,
  target: Decimal,
  at: Month,
  history: History,
  accumulates: boolean,
  standIn: StandIn = SAME_SCOPE,
): PathPoint | NoPath {
  if (commitment.points.length > 0) {
    const value = scheduled(commitment, at);
    return value === null
      ? { value: decimal(0), source: "首个时点之前", baseline: null }
      : { value, source: "文件规定的进度", baseline: null };
  }
  if (accumulates) return paceAt(target, at, history);
  const due = commitment.due;
  const baseline = baselineOf(commitment, history, standIn);
  if (baseline !== null && "suspended" in baseline) {
    return due === null || at >= due ? { value: target, source: "目标值", baseline: null } : baseline;
  }
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

type Baseline = { readonly value: Decimal; readonly at: Month };

/** What a path starts from: the text's own baseline, else last year's end, on the scope of today. */
export function baselineOf(
  { baseline, from }: Pick<Commitment, "baseline" | "from">,
  history: History,
  standIn: StandIn,
): Baseline | NoPath | null {
  const at = baseline?.at ?? lastDecember(from);
  const instead = standIn(at);
  if (instead === null) return baseline ?? openingValue(history, from);
  if (instead.known) return { value: instead.value, at };
  return { suspended: instead.detail ?? missingText(instead) };
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
