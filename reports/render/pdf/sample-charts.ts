import { compositionBars } from "@/lib/charts/composition-bars";
import { cumulativeLines } from "@/lib/charts/cumulative-lines";
import { pairedBars } from "@/lib/charts/paired-bars";
import type { Point } from "@/lib/charts/point";
import { rankingBars } from "@/lib/charts/ranking-bars";
import { trendLine } from "@/lib/charts/trend-line";
import type { Block, ChartOption } from "@/lib/domain/reports/report-document";
import { AREAS, UNREPORTED, wobble, written } from "./sample-areas";

const MONTHS = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);

const points = (labels: readonly string[], values: readonly (number | null)[]): Point[] =>
  labels.map((label, index) => {
    const value = values[index];
    return value === undefined || value === null
      ? { label, drawing: null, text: value === null ? "未报送" : "" }
      : { label, drawing: value, text: written(value) };
  });

const chart = (caption: string, alternative: string, height: number, option: ChartOption): Block => ({
  kind: "chart",
  caption,
  alternative,
  height,
  option,
});

const REVENUE = [38.2, 14.4, 19.2, 16.6, 16.5, 16.4, 18.2, 16.7, 16.4];
const EXPENDITURE = [12.5, 17.7, 21.8, 18.4, 19, 20.4, 19.2, 17.7, 18.3];
const cumulated = (values: readonly number[]): number[] =>
  values.map((_, index) => values.slice(0, index + 1).reduce((sum, value) => sum + value, 0));

export const monthlyBalance = chart(
  "图2　2026年1—9月居民医保基金分月收支",
  "柱状图：2026年1月至9月居民医保基金每月收入、支出及当期结余，1月收入最高，2月起各月支出略高于收入。",
  62,
  pairedBars({
    unit: "亿元",
    bars: [
      { name: "基金收入", points: points(MONTHS, REVENUE) },
      { name: "基金支出", points: points(MONTHS, EXPENDITURE) },
    ],
    balance: {
      name: "当期结余",
      points: points(
        MONTHS,
        REVENUE.map((value, index) => value - (EXPENDITURE[index] ?? Number.NaN)),
      ),
    },
  }),
);

export const seasonal = chart(
  "图3　居民医保基金累计收入与往年同期",
  "折线图：2026年前9个月累计收入172.6亿元，高于2025年和2024年同期，全年预算232.0亿元。",
  62,
  cumulativeLines({
    unit: "亿元",
    lines: [
      { name: "2026年", earlier: false, points: points(MONTHS, cumulated(REVENUE)) },
      {
        name: "2025年",
        earlier: true,
        points: points(MONTHS, [35.1, 49, 66.7, 83.1, 99.6, 115.2, 131, 147.8, 163.9, 181, 203.4, 223.7]),
      },
      {
        name: "2024年",
        earlier: true,
        points: points(MONTHS, [33, 46.2, 62.1, 78.9, 94.1, 109, 125.3, 141, 156, 172.5, 194, 212.6]),
      },
    ],
    targets: [{ drawing: 232, text: "全年预算 232.0" }],
  }),
);

export const expenditureParts = chart(
  "图4　居民医保基金支出构成",
  "堆叠条形图：2024年至2026年1—9月居民医保基金支出按住院、普通门诊、门诊慢特病、大病保险和其他分。",
  48,
  compositionBars({
    unit: "%",
    scale: "share",
    missing: "未报送",
    parts: [
      ["住院", [63.1, 61.8, 60.4]],
      ["普通门诊", [14.2, 14.9, 15.8]],
      ["门诊慢特病", [12.6, 13.1, 13.5]],
      ["大病保险", [7.7, 7.8, 7.9]],
      ["其他", [2.4, 2.4, 2.4]],
    ].map(([name, values]) => ({
      name: name as string,
      points: points(["2024年1—9月", "2025年1—9月", "2026年1—9月"], values as number[]),
    })),
  }),
);

export const inpatientTrend = chart(
  "图5　居民医保政策范围内住院费用支付比例",
  "折线图：居民医保政策范围内住院费用支付比例由2024年一季度的66.2%升至2026年三季度的68.9%，预计年底69.1%，低于70%左右的目标。",
  62,
  trendLine({
    unit: "%",
    fromZero: false,
    points: points(
      ["24Q1", "24Q2", "24Q3", "24Q4", "25Q1", "25Q2", "25Q3", "25Q4", "26Q1", "26Q2", "26Q3"],
      [66.2, 66.9, 67.1, 67.6, null, 68.2, 68.4, 69.3, 68.5, 68.8, 68.9],
    ),
    targets: [{ drawing: 70, text: "目标 70%左右" }],
    glide: null,
    projection: {
      label: "26Q4",
      drawing: 69.1,
      text: "预计 69.1（68.6—69.6）",
      range: { low: 68.6, high: 69.6 },
    },
  }),
);

const MONTHS_LEFT = [8.9, 8.1, 7.4, 5.9, 5.7, 11.2, 6.8, 7, 6.1, 5.2, 4.1, null, 9.3, 2.8];

export const reserveMonths = chart(
  "图6　各统筹区居民医保基金累计结余可支付月数",
  "条形图：13个已报送统筹区的可支付月数，鄂尔多斯市最高11.2个月，阿拉善盟最低2.8个月；锡林郭勒盟未报送。",
  88,
  rankingBars({
    unit: "个月",
    bars: AREAS.map((label, index) => {
      const value = MONTHS_LEFT[index] ?? null;
      const status = value === null || value >= 6 ? undefined : value < 3 ? "behind" : "at-risk";
      return {
        label,
        drawing: value,
        text: value === null ? "未报送" : written(value),
        ...(status ? ({ status } as const) : {}),
      };
    }).sort((a, b) => (b.drawing ?? Number.NEGATIVE_INFINITY) - (a.drawing ?? Number.NEGATIVE_INFINITY)),
    lines: [
      { drawing: 3, text: "不足 3" },
      { drawing: 6, text: "警戒线 6" },
    ],
  }),
);

export const enrolment = chart(
  "图1　各统筹区基本医保参保率",
  "点图：各统筹区参保率在94.1%至97.0%之间，赤峰市、乌兰察布市、兴安盟低于95%的目标；锡林郭勒盟未报送。",
  84,
  rankingBars({
    unit: "%",
    closeUp: true,
    bars: AREAS.map((label, index) => {
      const value = label === UNREPORTED ? null : 94 + Math.round(wobble(index, 5) * 30) / 10;
      return { label, drawing: value, text: value === null ? "未报送" : written(value) };
    }),
    lines: [{ drawing: 95, text: "目标 ≥95%" }],
  }),
);
