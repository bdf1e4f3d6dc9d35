import type { ChartOption } from "@/lib/domain/reports/report-document";
import type { Status } from "@/lib/domain/targets/standing";
import { categoryAxis, plot, valueAxis } from "./axes";
import { chartFrame, datumTooltip, FONT, FONT_SIZE, NOTHING } from "./chart-frame";
import { decal } from "./decal";
import { literal, widest } from "./label-text";
import { missingRows } from "./missing-rows";
import { exactRange, niceRange } from "./nice-range";
import { INK, SERIES, STATUS_COLOUR, SURFACE } from "./palette";
import { drawn, type Point, type ReferenceLine } from "./point";
import { uprightLines } from "./reference-line";

export type RankingBar = Point & { readonly status?: Status };

export type RankingBars = {
  readonly unit: string;
  /** In the order they are read, the first on top; without a drawing the words (未报送) stand in its place. */
  readonly bars: readonly RankingBar[];
  readonly lines: readonly ReferenceLine[];
  /** Where differences are small against the numbers: points on an axis that need not start at zero. */
  readonly closeUp?: boolean;
};

/** Areas under one another with their figures, against a target or threshold. */
export function rankingBars({ unit, bars, lines, closeUp = false }: RankingBars): ChartOption {
  const values = drawn(bars.map((bar) => bar.drawing));
  const known = values.length > 0;
  // Words of a negative bar stand on its left: leave them room.
  const room = values.filter((value) => value < 0).map((value) => value * 1.25);
  const shown = known ? lines : [];
  const around = [...values, ...room, ...shown.map((line) => line.drawing)];
  const range = closeUp ? niceRange(around, false, 5) : exactRange(around);
  return {
    ...chartFrame({ unit, empty: bars.length ? null : NOTHING }),
    grid: plot({
      top: 26,
      // The figure stands off its bar, on a ground of its own.
      right:
        widest(
          bars.map((bar) => bar.text),
          FONT_SIZE,
        ) + 10,
      bottom: closeUp ? 24 : 6,
      left:
        widest(
          bars.map((bar) => bar.label),
          FONT_SIZE,
        ) + 12,
    }),
    // Each bar carries its figure, so an axis of steps would say it twice; a cut axis has to show where it starts.
    xAxis: valueAxis(known ? range : null, { steps: closeUp }),
    yAxis: { ...categoryAxis(bars.map((bar) => bar.label)), inverse: true },
    series: [
      {
        ...(closeUp ? POINTS : BARS),
        z: 3,
        emphasis: { disabled: true },
        data: bars.map((bar, index) => ({
          value: bar.drawing === null ? null : [bar.drawing, index],
          itemStyle: {
            color: bar.status ? STATUS_COLOUR[bar.status] : SERIES[0],
            opacity: 1,
            ...(closeUp ? {} : decal(DECAL[bar.status ?? "met"])),
          },
          tooltip: datumTooltip(bar.label, bar.text),
        })),
        markPoint: missingRows(
          bars.map((bar) => (bar.drawing === null ? bar.text : null)),
          range.min,
        ),
        ...uprightLines(shown, range),
      },
      figures(bars),
    ],
  };
}

/** Risks are told apart in black and white too. */
const DECAL: Record<Status, number> = { met: 0, "on-track": 0, "at-risk": 1, behind: 4, unassessable: 0 };
const BARS = { type: "bar", barWidth: "58%", barMaxWidth: 22 };
const POINTS = { type: "scatter", symbol: "circle", symbolSize: 9 };

/** The figures are a layer of their own above the dashed lines, on paper colour, so that no line crosses a number. */
const figures = (bars: readonly RankingBar[]): ChartOption => ({
  type: "scatter",
  silent: true,
  z: 6,
  symbolSize: 0,
  itemStyle: { opacity: 1 },
  label: {
    show: true,
    distance: 5,
    padding: [1, 2],
    backgroundColor: SURFACE,
    color: INK,
    fontFamily: FONT,
    fontSize: FONT_SIZE,
  },
  data: bars.flatMap((bar, index) =>
    bar.drawing === null
      ? []
      : [
          {
            value: [bar.drawing, index],
            label: { position: bar.drawing < 0 ? "left" : "right", formatter: literal(bar.text) },
          },
        ],
  ),
});
