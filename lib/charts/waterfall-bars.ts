import type { ChartOption } from "@/lib/domain/reports/report-document";
import { categoryAxis, plot, valueAxis } from "./axes";
import { chartFrame, datumTooltip, FONT, FONT_SIZE, NOTHING } from "./chart-frame";
import { decal } from "./decal";
import { literal, widest } from "./label-text";
import { exactRange } from "./nice-range";
import { AXIS, INK, SERIES, SURFACE } from "./palette";
import { drawn, type Point } from "./point";

export type WaterfallBars = {
  readonly unit: string;
  /** What each part moved, in the order of the steps. */
  readonly steps: readonly Point[];
  /** What they moved together: the last row, from zero. */
  readonly total: Point;
};

/** Steps from zero to the whole change, each where the one before ended; who pulls which way is colour and pattern. */
export function waterfallBars({ unit, steps, total }: WaterfallBars): ChartOption {
  const moves = drawn(steps.map(({ drawing }) => drawing));
  const rows =
    steps.length > 0 && moves.length === steps.length && total.drawing !== null
      ? [...stepsOf(steps, moves), rowOf(total, 0, total.drawing)]
      : [];
  const known = rows.length > 0;
  const labels = [...steps, total].map(({ label }) => label);
  const range = exactRange(rows.flatMap(({ from, to }) => [from, to]));
  // The figure of a step stands beyond its right end.
  const room =
    widest(
      [...steps, total].map(({ text }) => text),
      FONT_SIZE,
    ) + 14;
  return {
    ...chartFrame({ unit, empty: known ? null : NOTHING }),
    grid: plot({ top: 26, right: room, bottom: 6, left: widest(labels, FONT_SIZE) + 12 }),
    xAxis: valueAxis(known ? range : null, { steps: false }),
    yAxis: { ...categoryAxis(labels), inverse: true },
    series: [
      layer(
        rows,
        "ground",
        ({ ground }) => ground,
        () => ({ color: "transparent" }),
      ),
      layer(rows, "step", ({ piece }) => piece, lookOf),
      layer(rows, "across", ({ across }) => across, lookOf),
      figures(rows),
    ],
  };
}

type Row = {
  readonly point: Point;
  readonly from: number;
  readonly to: number;
  /** The empty part up to the nearer end, the drawn part, and what of it lies across zero. */
  readonly ground: number;
  readonly piece: number;
  readonly across: number;
  readonly whole: boolean;
};

function rowOf(point: Point, from: number, to: number, whole = true): Row {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const shared = { point, from, to, whole };
  if (low >= 0) return { ...shared, ground: low, piece: high - low, across: 0 };
  if (high <= 0) return { ...shared, ground: high, piece: low - high, across: 0 };
  return { ...shared, ground: 0, piece: high, across: low };
}

function stepsOf(steps: readonly Point[], moves: readonly number[]): Row[] {
  let reached = 0;
  return moves.map((move, index) => {
    const from = reached;
    reached += move;
    return rowOf(steps[index] as Point, from, reached, false);
  });
}

const lookOf = ({ from, to, whole }: Row): ChartOption =>
  whole ? { color: SERIES[5] } : to < from ? { color: SERIES[1], ...decal(1) } : { color: SERIES[0] };

const layer = (
  rows: readonly Row[],
  name: string,
  value: (row: Row) => number,
  look: (row: Row) => ChartOption,
): ChartOption => ({
  type: "bar",
  name,
  stack: "steps",
  barWidth: "58%",
  barMaxWidth: 22,
  silent: name === "ground",
  emphasis: { disabled: true },
  data: rows.map((row) => ({
    value: value(row),
    itemStyle: look(row),
    tooltip: datumTooltip(row.point.label, row.point.text),
  })),
  ...(name === "step" && rows.length > 0
    ? {
        markLine: {
          silent: true,
          symbol: "none",
          label: { show: false },
          lineStyle: { color: AXIS, type: "solid", width: 1 },
          data: [{ xAxis: 0 }],
        },
      }
    : {}),
});

const figures = (rows: readonly Row[]): ChartOption => ({
  type: "scatter",
  silent: true,
  z: 6,
  symbolSize: 0,
  itemStyle: { opacity: 1 },
  label: {
    show: true,
    position: "right",
    distance: 5,
    padding: [1, 2],
    backgroundColor: SURFACE,
    color: INK,
    fontFamily: FONT,
    fontSize: FONT_SIZE,
  },
  data: rows.map(({ point, from, to }, index) => ({
    value: [Math.max(from, to), index],
    label: { formatter: literal(point.text) },
  })),
});
