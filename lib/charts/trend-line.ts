import type { ChartOption } from "@/lib/domain/reports/report-document";
import { categoryAxis, plot, valueAxis } from "./axes";
import { chartFrame, datumTooltip, FONT, FONT_SIZE, HALO, NOTHING } from "./chart-frame";
import { spreadLabels } from "./end-labels";
import { literal, widest } from "./label-text";
import { niceRange, type Range, stepTexts } from "./nice-range";
import { HINT, INK, SECONDARY, SERIES } from "./palette";
import { drawn, lastKnown, type Point, type ReferenceLine } from "./point";
import { breakLines, clearCorner, levelLines, markLines } from "./reference-line";

/** Where the value is expected at the end, with the range it is expected in. */
export type Projection = Point & {
  readonly drawing: number;
  readonly range: { readonly low: number; readonly high: number } | null;
};

export type TrendLine = {
  readonly unit: string;
  readonly points: readonly Point[];
  readonly targets: readonly ReferenceLine[];
  /** The path from baseline to target, over the same labels and the projection's. */
  readonly glide: { readonly name: string; readonly points: readonly Point[] } | null;
  readonly projection: Projection | null;
  /** Points from which on something is counted in another scope. */
  readonly breaks?: readonly { readonly label: string; readonly text: string }[];
  /** Amounts start at zero; percentages may start where they are. */
  readonly fromZero: boolean;
};

const COLOUR = SERIES[0];

/** One indicator over periods against its target; what is projected is hollow, with its range. */
export function trendLine(input: TrendLine): ChartOption {
  const { unit, points, targets, glide, projection } = input;
  const values = drawn(points.map((point) => point.drawing));
  const known = values.length > 0;
  const around = [
    ...targets.map((target) => target.drawing),
    ...drawn(glide?.points.map((point) => point.drawing) ?? []),
    ...drawn([projection?.drawing, projection?.range?.low, projection?.range?.high]),
  ];
  const range = niceRange(known ? [...values, ...around] : [], input.fromZero, 5);
  const names = [...points.map((point) => point.label), ...(projection ? [projection.label] : [])];
  const edges = {
    top: 32,
    right: Math.max(widest(asideWords(glide, projection), FONT_SIZE), widest(names.slice(-1), FONT_SIZE) / 2),
    bottom: 26,
    left: widest(stepTexts(range), FONT_SIZE) + 10,
  };
  return {
    ...chartFrame({ unit, empty: known ? null : NOTHING }),
    grid: plot(edges),
    xAxis: categoryAxis(names, { every: every(names, edges) }),
    yAxis: valueAxis(known ? range : null),
    series: known ? drawAll(input, range) : [],
  };
}

const asideWords = (glide: TrendLine["glide"], projection: Projection | null): string[] => [
  ...(glide ? [glide.name] : []),
  ...(projection ? [projection.text] : []),
];

function drawAll(
  { points, targets, glide, projection, breaks = [] }: TrendLine,
  range: Range,
): ChartOption[] {
  const last = lastKnown(points);
  const target = targets[0];
  const end = glide?.points.at(-1)?.drawing ?? null;
  const aside = drawn([end, projection?.drawing]);
  const offsets = spreadLabels(aside, range);
  const below = target !== undefined && (points[last]?.drawing ?? target.drawing) < target.drawing;
  return [
    {
      ...drawValues(points, last, below ? "bottom" : "top"),
      ...markLines([
        ...(target ? levelLines(targets, clearCorner(target, points)) : []),
        ...breakLines(breaks),
      ]),
    },
    ...(glide ? [drawGlide(glide, offsets[0])] : []),
    ...(projection ? [drawProjection(projection, points, last, offsets.at(-1))] : []),
  ];
}

/** Months and quarters are named at even places of the year. */
const STEPS = [1, 2, 3, 4, 6, 12, 24];

/** As many names as stand side by side on a picture of the usual width. */
function every(names: readonly string[], edges: { left: number; right: number }): number {
  const room = 560 - edges.left - edges.right;
  const least = (names.length * (widest(names, FONT_SIZE) + 8)) / room;
  return STEPS.find((step) => step >= least) ?? names.length;
}

const words = (text: string, more: object): ChartOption => ({
  show: true,
  position: "top",
  distance: 6,
  formatter: literal(text),
  color: INK,
  fontFamily: FONT,
  fontSize: FONT_SIZE,
  ...HALO,
  ...more,
});

const drawValues = (points: readonly Point[], last: number, position: string): ChartOption => ({
  type: "line",
  symbol: "circle",
  symbolSize: 6,
  connectNulls: false,
  z: 4,
  emphasis: { disabled: true },
  itemStyle: { color: COLOUR },
  lineStyle: { color: COLOUR, width: 2.4 },
  data: points.map((point, index) => ({
    value: point.drawing,
    tooltip: datumTooltip(point.label, point.text),
    ...(index === last ? { label: words(point.text, { position, color: COLOUR, fontWeight: 500 }) } : {}),
  })),
});

function drawGlide(glide: NonNullable<TrendLine["glide"]>, offset = 0): ChartOption {
  const end = glide.points.length - 1;
  return {
    type: "line",
    symbol: "none",
    silent: true,
    z: 2,
    lineStyle: { color: HINT, width: 1.4, type: [2, 3] },
    data: glide.points.map((point, index) => ({
      value: point.drawing,
      // A point without a symbol draws no label either, so the last one keeps a dot.
      ...(index === end
        ? {
            symbol: "circle",
            symbolSize: 3,
            itemStyle: { color: HINT },
            label: words(glide.name, { position: "right", offset: [0, offset], color: SECONDARY }),
          }
        : {}),
    })),
  };
}

/** A dashed way from the last known value to a hollow point; the range is an upright bar with caps. */
function drawProjection(
  projection: Projection,
  points: readonly Point[],
  last: number,
  offset = 0,
): ChartOption {
  const at = points.length;
  const cap = { symbol: "rect", symbolSize: [11, 1.4] };
  const { range } = projection;
  return {
    type: "line",
    symbol: "circle",
    symbolSize: 9,
    z: 5,
    emphasis: { disabled: true },
    itemStyle: { color: "#ffffff", borderColor: COLOUR, borderWidth: 1.8 },
    lineStyle: { color: COLOUR, width: 1.4, type: [4, 4] },
    connectNulls: true,
    data: [
      ...points.map((point, index) => ({
        value: index === last ? point.drawing : null,
        symbol: "none",
      })),
      {
        value: projection.drawing,
        label: words(projection.text, { position: "right", distance: 9, offset: [0, offset] }),
        tooltip: datumTooltip(projection.label, projection.text),
      },
    ],
    ...(range
      ? {
          markLine: {
            silent: true,
            animation: false,
            lineStyle: { color: COLOUR, width: 1.4, type: "solid", opacity: 1 },
            label: { show: false },
            data: [
              [
                { coord: [at, range.low], ...cap },
                { coord: [at, range.high], ...cap },
              ],
            ],
          },
        }
      : {}),
  };
}
