import type { ChartOption } from "@/lib/domain/reports/report-document";
import { compositionBars } from "./composition-bars";
import { cumulativeLines } from "./cumulative-lines";
import { pairedBars } from "./paired-bars";
import { drawn, type Point } from "./point";
import { rankingBars } from "./ranking-bars";
import { sparkline } from "./sparkline";
import { trendLine } from "./trend-line";
import { waterfallBars } from "./waterfall-bars";

const MONTHS = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);

/** Points from numbers: null has not been reported, what is left out has not come yet. */
export const points = (labels: readonly string[], values: readonly (number | null)[]): Point[] =>
  labels.map((label, index) => {
    const value = values[index];
    if (value === undefined) return { label, drawing: null, text: "" };
    return value === null
      ? { label, drawing: null, text: "未报送" }
      : { label, drawing: value, text: value.toFixed(1) };
  });

/** Every kind of chart over the same rows of numbers; for tests. */
export const everyChart = (values: readonly (number | null)[]): Record<string, ChartOption> => {
  const months = points(MONTHS, values);
  const target = { drawing: 6, text: "警戒线 6" };
  return {
    cumulative: cumulativeLines({
      unit: "亿元",
      lines: [{ name: "2026年", earlier: false, points: months }],
      targets: [target],
    }),
    ranking: rankingBars({ unit: "个月", bars: months, lines: [target] }),
    closeUp: rankingBars({ unit: "%", bars: months, lines: [target], closeUp: true }),
    paired: pairedBars({
      unit: "亿元",
      bars: [
        { name: "收入", points: months },
        { name: "支出", points: months },
      ],
      balance: { name: "结余", points: months },
    }),
    trend: trendLine({
      unit: "%",
      points: months,
      targets: [target],
      glide: null,
      projection: { label: "年底", drawing: 9, text: "预计 9.0", range: { low: 8, high: 10 } },
      fromZero: true,
    }),
    composition: compositionBars({
      unit: "亿元",
      scale: "amount",
      missing: "未报送",
      parts: [{ name: "住院", points: months }],
    }),
    waterfall: waterfallBars({
      unit: "亿元",
      steps: months,
      total: {
        label: "合计",
        drawing: drawn(values).reduce((sum, value) => sum + value, 0),
        text: "合计",
      },
    }),
    sparkline: sparkline({ values, target: 6 }),
  };
};
