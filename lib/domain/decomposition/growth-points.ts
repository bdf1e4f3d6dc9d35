import { type Decimal, round, shift, sum } from "../decimal";
import { growthOf } from "../indicators/evaluate";
import { known, type Value } from "../value";
import { dividedBy, fraction, kept, settle } from "./fraction";

/**
 * Amounts of a change as shares of its growth over the base, as fractions that add up to the growth to the last digit.
 * Where the base has no growth (zero or below) the reason is the answer.
 */
export function growthPoints(
  parts: readonly Decimal[],
  base: Value,
  current: Value,
): { readonly growth: Value; readonly points: readonly Decimal[] | null } {
  const growth = growthOf(current, base);
  if (!growth.known || !base.known) return { growth, points: null };
  const whole = fraction(base.value);
  return {
    growth: known(kept(growth.value)),
    points: settle(
      parts.map((part) => dividedBy(fraction(part), whole)),
      kept(growth.value),
    ),
  };
}

export const ROUNDING_NOTE = "部分数据因四舍五入的原因，总计与分项合计略有差异。";

/** Whether numbers rounded for the eye no longer add up to their rounded whole: then the note stands below. */
export function roundedApart(
  whole: Decimal,
  parts: readonly Decimal[],
  { power, places }: { readonly power: number; readonly places: number },
): boolean {
  const shown = (value: Decimal): Decimal => round(shift(value, -power), places);
  return sum(parts.map(shown)) !== shown(whole);
}
