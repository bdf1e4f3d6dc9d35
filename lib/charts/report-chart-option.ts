import { toDrawing } from "@/lib/domain/decimal";
import type { ChartLine, ChartPoint, ReportChart } from "@/lib/domain/reports/report-chart";
import type { ChartOption } from "@/lib/domain/reports/report-document";
import { textOf } from "@/lib/domain/reports/runs";
import { compositionBars } from "./composition-bars";
import { cumulativeLines } from "./cumulative-lines";
import { pairedBars } from "./paired-bars";
import type { Point, ReferenceLine } from "./point";
import { rankingBars } from "./ranking-bars";
import { trendLine } from "./trend-line";

const point = ({ label, value, words }: ChartPoint): Point => ({
  label,
  drawing: value === null ? null : toDrawing(value),
  text: words.text,
});

const line = ({ value, words }: ChartLine): ReferenceLine => ({
  drawing: toDrawing(value),
  text: textOf(words),
});

const series = <T extends { readonly points: readonly ChartPoint[] }>(each: T) => ({
  ...each,
  points: each.points.map(point),
});

/** The picture of a report's chart, from exact numbers whose words are already bound; the same on screen and in print. */
export function reportChartOption(chart: ReportChart): ChartOption {
  switch (chart.builder) {
    case "paired-bars": {
      const [first, second] = chart.bars;
      return pairedBars({
        unit: chart.unit,
        bars: [series(first), series(second)],
        balance: chart.balance ? series(chart.balance) : null,
      });
    }
    case "cumulative-lines":
      return cumulativeLines({ unit: chart.unit, lines: chart.lines.map(series), targets: [] });
    case "ranking-bars":
      return rankingBars({
        unit: chart.unit,
        closeUp: chart.closeUp,
        bars: chart.bars.map((bar) => ({ ...point(bar), ...(bar.status ? { status: bar.status } : {}) })),
        lines: chart.lines.map(line),
      });
    case "trend-line":
      return trendLine({
        unit: chart.unit,
        points: chart.series.points.map(point),
        targets: chart.lines.map(line),
        glide: null,
        projection: null,
        // Months are read against a reserve of none; percentages where they are.
        fromZero: chart.unit !== "%",
      });
    case "composition-bars":
      return compositionBars({
        unit: chart.unit,
        scale: "share",
        parts: chart.parts.map(series),
        missing: "未报送",
      });
  }
}
