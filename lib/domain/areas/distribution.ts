import { add, compare, type Decimal, decimal, multiply, round, subtract, toDrawing } from "../decimal";
import type { IndicatorDefinition } from "../indicators/definition";
import { formatValue } from "../indicators/format";

/** How one figure is spread over areas. */
export type Distribution = {
  readonly of: number;
  readonly low: Decimal;
  readonly lower: Decimal;
  readonly median: Decimal;
  readonly upper: Decimal;
  readonly high: Decimal;
};

/** Fewer areas than this have no quartiles worth the name. */
const LEAST_AREAS = 4;

/** Median and quartiles between the two nearest figures, each by its distance; null for too few areas. */
export function distributionOf(values: readonly Decimal[]): Distribution | null {
  if (values.length < LEAST_AREAS) return null;
  const sorted = [...values].sort(compare);
  const quarter = (count: 0 | 1 | 2 | 3 | 4): Decimal => {
    const place = (sorted.length - 1) * count;
    const below = sorted[Math.floor(place / 4)] as Decimal;
    const above = sorted[Math.ceil(place / 4)] as Decimal;
    return add(below, multiply(subtract(above, below), multiply(decimal(place % 4), decimal("0.25"))));
  };
  return {
    of: sorted.length,
    low: quarter(0),
    lower: quarter(1),
    median: quarter(2),
    upper: quarter(3),
    high: quarter(4),
  };
}

/** A distribution as a screen draws and says it: places in percent between lowest and highest. */
export type DistributionView = {
  readonly text: string;
  readonly low: string;
  readonly high: string;
  readonly dots: readonly number[];
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
};

export function distributionView(
  values: readonly Decimal[],
  definition: Pick<IndicatorDefinition, "unit" | "decimals">,
): DistributionView | null {
  const spread = distributionOf(values);
  if (!spread) return null;
  const shown = (value: Decimal): string => formatValue(value, definition);
  const [low, width] = [toDrawing(spread.low), toDrawing(subtract(spread.high, spread.low))];
  const place = (value: Decimal): number =>
    width === 0 ? 50 : Math.round(((toDrawing(value) - low) / width) * 1000) / 10;
  const median = shown(round(spread.median, 12));
  return {
    text:
      spread.low === spread.high
        ? `${spread.of} 个统筹区均为 ${median}`
        : `${spread.of} 个统筹区中位数 ${median}，中间一半在 ${shown(spread.lower)} 至 ${shown(spread.upper)} 之间`,
    low: shown(spread.low),
    high: shown(spread.high),
    dots: values.map(place),
    lower: place(spread.lower),
    median: place(spread.median),
    upper: place(spread.upper),
  };
}
