/** The ends and step of a value axis. */
export type Range = { readonly min: number; readonly max: number; readonly interval: number };

const STEPS = [1, 2, 5, 10];

/** Powers of ten are written as literals would be, so that 0.1 stays 0.1 and not 0.1000…1. */
const tidy = (value: number): number => Number(value.toPrecision(12));

function niceInterval(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return tidy((STEPS.find((step) => step * power >= rough * (1 - 1e-9)) ?? 10) * power);
}

/**
 * A range of whole steps around all values. `fromZero` holds for amounts and bars; a line of percentages may
 * start where its values do.
 */
export function niceRange(values: readonly number[], fromZero: boolean, steps = 4): Range {
  if (values.length === 0) return { min: 0, max: 1, interval: 1 };
  const low = fromZero ? Math.min(0, ...values) : Math.min(...values);
  const high = fromZero ? Math.max(0, ...values) : Math.max(...values);
  const spread = high - low || Math.abs(high) || 1;
  const interval = niceInterval(spread / steps);
  const ends = (pad: number) => ({
    min: tidy(Math.floor((low - pad) / interval + 1e-9) * interval),
    max: tidy(Math.ceil((high + pad) / interval - 1e-9) * interval),
    interval,
  });
  // A line that starts above zero keeps off the frame; bars and amounts stand on it.
  return fromZero ? ends(0) : ends(interval * 0.15);
}

/** From zero to the ends of the values: for bars that carry their figures and need no steps. */
export function exactRange(values: readonly number[]): Range {
  const min = Math.min(0, ...values);
  const max = Math.max(0, ...values);
  return max === min ? { min: 0, max: 1, interval: 1 } : { min, max, interval: max - min };
}

/** What ECharts writes at the steps, to reserve their width. */
export function stepTexts(range: Range): string[] {
  const count = Math.round((range.max - range.min) / range.interval);
  return Array.from({ length: count + 1 }, (_, index) =>
    tidy(range.min + index * range.interval).toLocaleString("en-US", { maximumFractionDigits: 6 }),
  );
}
