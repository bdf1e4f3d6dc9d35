import {
  addMonths,
  cumulativeBefore,
  lastDecember,
  type Month,
  month,
  monthOf,
  type Period,
  periodLength,
  type Span,
  through,
  yearOf,
} from "../period";
import type { SingleFrequency, TimeShift } from "./expression";

/**
 * Where in time an expression is evaluated: cumulated through a month and, for a single period,
 * less the cumulative before it (null when the period starts in January or the span is cumulative).
 */
export type Point = {
  readonly through: Month;
  readonly before: Month | null;
  readonly months: number;
  /** The base of a growth: at a year's end it is read from the most final vintage on file (MODEL M5). */
  readonly base: boolean;
};

export function pointOf(period: Period, span: Span): Point {
  const at = through(period);
  return span === "single"
    ? { through: at, before: cumulativeBefore(period), months: periodLength(period), base: false }
    : cumulativePoint(at);
}

export const cumulativePoint = (at: Month): Point => ({
  through: at,
  before: null,
  months: monthOf(at),
  base: false,
});

/** What a growth is measured from. */
export const basePoint = (point: Point): Point => ({ ...shiftPoint(point, "year-ago"), base: true });

/** The natural month or quarter that a month stands in, from its start to that month. */
export function singlePoint({ through, base }: Point, frequency: SingleFrequency): Point {
  const length = frequency === "month" ? 1 : ((monthOf(through) - 1) % 3) + 1;
  const start = monthOf(through) - length;
  return { through, before: start === 0 ? null : month(yearOf(through), start), months: length, base };
}

/** A month and those before it that a last known value may come from, the latest first. */
export const knownPoints = (point: Point, within: number): Point[] =>
  Array.from({ length: within + 1 }, (_, count) => ({
    ...cumulativePoint(addMonths(point.through, -count)),
    base: point.base,
  }));

const moved = (point: Point, count: number): Point => ({
  ...point,
  through: addMonths(point.through, count),
  before: point.before ? addMonths(point.before, count) : null,
});

const yearEnd = (point: Point, years: number): Point =>
  cumulativePoint(month(yearOf(point.through) - years, 12));

/** The point that a shift leads to. Year ends are whole years whatever the span. */
export function shiftPoint(point: Point, time: TimeShift): Point {
  switch (time) {
    case "year-ago":
      return moved(point, -12);
    case "two-years-ago":
      return moved(point, -24);
    case "three-years-ago":
      return moved(point, -36);
    case "previous-month":
      return moved(point, -1);
    case "previous-quarter":
      return moved(point, -3);
    case "last-december":
      return cumulativePoint(lastDecember(point.through));
    case "year-end-1":
      return yearEnd(point, 1);
    case "year-end-2":
      return yearEnd(point, 2);
    case "year-end-3":
      return yearEnd(point, 3);
  }
}
