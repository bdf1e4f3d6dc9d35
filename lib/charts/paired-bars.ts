import type { ChartOption } from "@/lib/domain/reports/report-document";
import { categoryAxis, plot, valueAxis } from "./axes";
import { chartFrame, datumTooltip, FONT, FONT_SIZE, HALO, NOTHING } from "./chart-frame";
import { decal } from "./decal";
import { literal, widest } from "./label-text";
import { missingColumns } from "./missing-rows";
import { niceRange, stepTexts } from "./nice-range";
import { INK, SURFACE, seriesColour } from "./palette";
import { drawn, type Point } from "./point";

export type PairedSeries = { readonly name: string; readonly points: readonly Point[] };

export type PairedBars = {
  readonly unit: string;
  /** Revenue and expenditure, as a rule; both over the same months. */
  readonly bars: readonly [PairedSeries, PairedSeries];
  /** Their difference in the same unit, on the same axis. */
  readonly balance: PairedSeries | null;
};

/** Two bars per month and the balance between them as a labelled line. */
export function pairedBars({ unit, bars, balance }: PairedBars): ChartOption {
  const all = [...bars, ...(balance ? [balance] : [])];
  const values = drawn(all.flatMap((series) => series.points.map((point) => point.drawing)));
  const range = niceRange([...values, ...labelRoom(values, balance)], true, 5);
  return {
    ...chartFrame({
      unit,
      empty: values.length ? null : NOTHING,
      legend: all.map((series, index) => ({ name: series.name, ...(index < 2 ? { icon: "rect" } : {}) })),
    }),
    grid: plot({ top: 34, right: 8, bottom: 26, left: widest(stepTexts(range), FONT_SIZE) + 10 }),
    xAxis: categoryAxis(bars[0].points.map((point) => point.label)),
    yAxis: valueAxis(values.length ? range : null),
    series: [
      {
        ...drawBars(bars[0], 0),
        ...(values.length ? { markPoint: missingColumns(bothMissing(bars), Math.max(0, range.min)) } : {}),
      },
      drawBars(bars[1], 1),
      ...(balance ? [drawBalance(balance)] : []),
    ],
  };
}

/** A negative balance has its figure below it: the axis reaches that far, or the figure lies on the months' names. */
function labelRoom(values: readonly number[], balance: PairedSeries | null): number[] {
  const lowest = Math.min(0, ...drawn((balance?.points ?? []).map((point) => point.drawing)));
  return lowest < 0 ? [lowest - (Math.max(...values) - lowest) * 0.13] : [];
}

/** The first bar's words for months where neither is known; a month not reached yet has none. */
const bothMissing = ([first, second]: PairedBars["bars"]): (string | null)[] =>
  first.points.map((point, month) =>
    point.drawing === null && second.points[month]?.drawing == null ? point.text : null,
  );

const data = (series: PairedSeries, more: (point: Point) => ChartOption = () => ({})) =>
  series.points.map((point) => ({
    value: point.drawing,
    tooltip: datumTooltip(point.label, series.name, point.text),
    ...more(point),
  }));

const drawBars = (series: PairedSeries, index: number): ChartOption => ({
  type: "bar",
  name: literal(series.name),
  barGap: "8%",
  barCategoryGap: "34%",
  barMaxWidth: 26,
  emphasis: { disabled: true },
  itemStyle: { color: seriesColour(index), ...decal(index) },
  data: data(series),
});

/** A figure that lies on the bars stands on paper of its own. */
const ON_BARS = { backgroundColor: SURFACE, padding: [1, 3], borderRadius: 2 };

function drawBalance(series: PairedSeries): ChartOption {
  const colour = seriesColour(2);
  return {
    type: "line",
    name: literal(series.name),
    symbol: "circle",
    symbolSize: 6,
    connectNulls: false,
    z: 4,
    emphasis: { disabled: true },
    itemStyle: { color: "#ffffff", borderColor: colour, borderWidth: 2 },
    lineStyle: { color: colour, width: 2 },
    data: data(series, (point) => ({
      label: {
        show: point.drawing !== null,
        position: point.drawing !== null && point.drawing < 0 ? "bottom" : "top",
        distance: 5,
        formatter: literal(point.text),
        color: INK,
        fontFamily: FONT,
        fontSize: 11,
        ...(point.drawing !== null && point.drawing < 0 ? HALO : ON_BARS),
      },
    })),
  };
}
