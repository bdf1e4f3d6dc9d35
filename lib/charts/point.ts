/**
 * One position on a chart. The number is for drawing only and null where there is none;
 * the words are what a reader sees: the formatted figure, or why it is missing.
 */
export type Point = { readonly label: string; readonly drawing: number | null; readonly text: string };

/** A line across the chart that values are read against: a target, a threshold, an average. */
export type ReferenceLine = { readonly drawing: number; readonly text: string };

/** Position of the last point that has a number, -1 when none has. */
export const lastKnown = (points: readonly Point[]): number =>
  points.reduce((last, point, index) => (point.drawing === null ? last : index), -1);

/** The numbers there are, for finding an axis range. */
export const drawn = (values: readonly (number | null | undefined)[]): number[] =>
  values.filter((value): value is number => typeof value === "number" && Number.isFinite(value));
