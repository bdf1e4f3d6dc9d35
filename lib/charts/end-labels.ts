import type { Range } from "./nice-range";

/** Options do not know how tall they will be drawn: labels are spread for the lowest plot there is, in px. */
const PLOT_HEIGHT = 110;
const LINE_HEIGHT = 15;

/**
 * How far each label has to move down (up when negative) from its value, in px, so that labels that start at
 * the same place across do not cover one another. The order from top to bottom stays that of the values.
 */
export function spreadLabels(values: readonly number[], range: Range): number[] {
  const at = (value: number) => ((range.max - value) / (range.max - range.min)) * PLOT_HEIGHT;
  const order = values.map((_, index) => index).sort((a, b) => at(values[a]!) - at(values[b]!));
  const placed = order.map((index) => at(values[index]!));
  for (let i = 1; i < placed.length; i++) placed[i] = Math.max(placed[i]!, placed[i - 1]! + LINE_HEIGHT);
  centre(
    placed,
    order.map((index) => at(values[index]!)),
  );
  const offsets = new Array<number>(values.length);
  order.forEach((index, rank) => {
    offsets[index] = Math.round(placed[rank]! - at(values[index]!));
  });
  return offsets;
}

/** Pushing down only would let the lowest label wander: each run of touching labels is centred on its values. */
function centre(placed: number[], wanted: readonly number[]): void {
  for (let start = 0; start < placed.length; ) {
    let end = start + 1;
    while (end < placed.length && placed[end]! - placed[end - 1]! <= LINE_HEIGHT + 1e-6) end++;
    const moved = placed.slice(start, end).map((y, index) => y - wanted[start + index]!);
    const half = moved.reduce((sum, shift) => sum + shift, 0) / moved.length;
    const above = start === 0 ? Number.NEGATIVE_INFINITY : placed[start - 1]! + LINE_HEIGHT;
    const shift = Math.min(half, placed[start]! - above);
    for (let i = start; i < end; i++) placed[i] = placed[i]! - shift;
    start = end;
  }
}
