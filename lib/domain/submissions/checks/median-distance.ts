import { absolute, add, compare, type Decimal, decimal, divide, max, subtract } from "../../decimal";

/** The middle of some numbers; the mean of the two middle ones when they are even in number. Throws on none. */
export function median(numbers: readonly Decimal[]): Decimal {
  const sorted = [...numbers].sort(compare);
  const middle = Math.floor(sorted.length / 2);
  const [upper, lower] = [sorted[middle], sorted[middle - 1]];
  if (upper === undefined) throw new RangeError("No median of nothing");
  return sorted.length % 2 === 1 || lower === undefined ? upper : divide(add(lower, upper), decimal(2));
}

export type MedianDistance = {
  readonly median: Decimal;
  /** How many median absolute deviations the number lies off the median. */
  readonly distance: Decimal;
};

/**
 * How far a number lies from the usual, robustly: one odd month in the past does not hide the next. `least` bounds the
 * deviation from below, since a series that never moves would make every change an outlier.
 */
export function medianDistance(number: Decimal, usual: readonly Decimal[], least: Decimal): MedianDistance {
  const middle = median(usual);
  const deviation = median(usual.map((one) => absolute(subtract(one, middle))));
  return {
    median: middle,
    distance: divide(absolute(subtract(number, middle)), max(deviation, least)),
  };
}
