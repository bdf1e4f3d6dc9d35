import { absolute, isNegative, isZero, subtract } from "../decimal";
import type { IndicatorDefinition } from "../indicators/definition";
import { formatDifference } from "../indicators/format";
import type { Value } from "../value";

/** "+0.3个百分点", "−1.20亿元", "不变"; null when one of the two is no number. */
export function revisionText(
  from: Value,
  to: Value,
  definition: Pick<IndicatorDefinition, "unit" | "decimals">,
): string | null {
  if (!from.known || from.bound || !to.known || to.bound) return null;
  const change = subtract(to.value, from.value);
  if (isZero(change)) return "不变";
  return `${isNegative(change) ? "−" : "+"}${formatDifference(absolute(change), definition)}`;
}
