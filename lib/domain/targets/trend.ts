import { absolute, compare, type Decimal, negate, subtract, ZERO } from "../decimal";
import { compareValues } from "../indicators/comparison";
import type { IndicatorDefinition } from "../indicators/definition";
import { formatValue } from "../indicators/format";
import { type Month, sameMonthLastYear } from "../period";
import type { Commitment } from "../policy/commitment";
import { known, missingText, type Value } from "../value";
import { type History, knownAt } from "./history";
import { plainStanding, RISK_POINTS, type Standing } from "./standing";

/**
 * A wish to raise or to narrow, measured against the same months of last year. A trend is never finished, so
 * going the right way is 进度正常; standing still or slipping within half a point is a risk, more is behind.
 */
export function judgeTrend(
  commitment: Commitment,
  definition: IndicatorDefinition,
  at: Month,
  value: Value,
  history: History,
): Standing {
  if (!value.known) return plainStanding("unassessable", missingText(value));
  const base = knownAt(history, sameMonthLastYear(at));
  const before = history.get(sameMonthLastYear(at));
  if (before?.known === false && before.reason === "not-comparable") {
    return plainStanding("unassessable", missingText(before));
  }
  if (value.bound || base === null) return plainStanding("unassessable", "缺少上年同期数，无法比较");
  const change = subtract(value.value, base);
  const gain: Decimal = commitment.operator === "lower" ? negate(change) : change;
  const compared = compareValues(value, known(base), definition);
  const same = change === ZERO ? "与上年同期持平" : "与上年同期基本持平";
  const moved = compared.direction === "same" ? same : compared.text;
  const words = `上年同期 ${formatValue(base, definition)}，${moved}`;
  const shared = { target: base, distance: gain, path: base, pathSource: "上年同期" };
  if (compare(gain, ZERO) > 0) return { ...plainStanding("on-track", words), ...shared };
  const slack = definition.unit === "percent" || definition.unit === "point" ? RISK_POINTS : ZERO;
  const status = compare(absolute(gain), slack) <= 0 ? "at-risk" : "behind";
  return { ...plainStanding(status, words), ...shared };
}
