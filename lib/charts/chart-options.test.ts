import { describe, expect, it } from "vitest";
import { everyChart, points } from "./chart-samples";
import { compositionBars } from "./composition-bars";
import { cumulativeLines } from "./cumulative-lines";
import { drawSvg } from "./draw-svg";
import { rankingBars } from "./ranking-bars";
import { trendLine } from "./trend-line";
import { waterfallBars } from "./waterfall-bars";

const SIZE = { width: 560, height: 240 };
const draw = (option: Parameters<typeof drawSvg>[0]) => drawSvg(option, SIZE, { title: "图", prefix: "c" });

const SETS: Record<string, readonly (number | null)[]> = {
  "nine months of figures": [1, 2, 3, 4, 5, 6, 7, 8, 9],
  "a gap": [1, 2, null, 4],
  "one figure": [5],
  "figures below zero": [-2, 3, -1],
  "no figure at all": [null, null, null],
};

describe.each(Object.keys(SETS))("every chart of %s", (name) => {
  const values = SETS[name] ?? [];

  it.each(Object.entries(everyChart(values)))("is plain JSON that draws: %s", (_, option) => {
    expect(JSON.parse(JSON.stringify(option))).toEqual(option);
    expect(option.animation).toBe(false);
    const svg = draw(option);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });
});

const seriesOf = (option: object): { data: { value: unknown }[] }[] =>
  (option as { series: { data: { value: unknown }[] }[] }).series;

it("a missing month is a gap, never a zero", () => {
  const option = cumulativeLines({
    unit: "亿元",
    lines: [{ name: "2026年", earlier: false, points: points(["1月", "2月", "3月"], [1, null, 3]) }],
    targets: [],
  });
  expect(seriesOf(option)[0]?.data.map(({ value }) => value)).toEqual([1, null, 3]);
  expect(option).toMatchObject({ series: [{ connectNulls: false }] });
});

it("an area that has not reported is listed with the words, without a bar", () => {
  const bars = points(["包头市", "锡林郭勒盟"], [8.1, null]);
  const option = rankingBars({ unit: "个月", bars, lines: [] });
  expect(seriesOf(option)[0]?.data.map(({ value }) => value)).toEqual([[8.1, 0], null]);
  expect(draw(option)).toMatch(/锡林郭勒盟[\s\S]*未报送/);
});

it("a chart without a single figure says so and shows no target", () => {
  for (const name of ["cumulative", "trend"]) {
    const svg = draw(everyChart([null, null])[name] ?? {});
    expect(svg).toContain("没有可以画出的数据");
    expect(svg).not.toContain("警戒线");
  }
});

it("words of a line that others go past stand clear of them", () => {
  const option = cumulativeLines({
    unit: "亿元",
    lines: [
      { name: "2026年", earlier: false, points: points(["1月", "2月", "3月", "4月"], [1, 2, 3]) },
      { name: "2025年", earlier: true, points: points(["1月", "2月", "3月", "4月"], [1, 2, 2.5, 3.5]) },
    ],
    targets: [],
  });
  expect(option).toMatchObject({
    series: [
      { data: [{}, {}, { label: { position: "top", align: "right", formatter: "2026年 3.0" } }, {}] },
      { data: [{}, {}, {}, { label: { position: "right", formatter: "2025年 3.5" } }] },
    ],
  });
});

it("target words keep away from the end of the line where the values are near", () => {
  const position = (values: readonly number[]) => {
    const labels = values.map(String);
    const target = { drawing: 70, text: "目标 70%左右" };
    const option = trendLine({
      unit: "%",
      points: points(labels, values),
      targets: [target],
      glide: null,
      projection: null,
      fromZero: false,
    });
    const [series] = (option as { series: { markLine: { data: { label: { position: string } }[] } }[] })
      .series;
    return series?.markLine.data[0]?.label.position;
  };
  expect(position([60, 62, 69.8])).toBe("insideStartTop");
  expect(position([70.4, 75, 80])).toBe("insideEndBottom");
});

it("a change of scope is marked at its point, beside the target", () => {
  const option = trendLine({
    unit: "%",
    points: points(["2024-11", "2024-12", "2025-01"], [60, 62, 69.8]),
    targets: [{ drawing: 70, text: "目标 70%" }],
    glide: null,
    projection: null,
    breaks: [{ label: "2025-01", text: "口径变化" }],
    fromZero: false,
  });
  const svg = draw(option);
  expect(svg).toContain("口径变化");
  expect(svg).toContain("目标 70%");
});

it("a row of which no part is known has words, and a part too small for its figure has none", () => {
  const labels = ["2025年", "2026年"];
  const option = compositionBars({
    unit: "%",
    scale: "share",
    missing: "未报送",
    parts: [
      { name: "住院", points: points(labels, [null, 96]) },
      { name: "其他", points: points(labels, [null, 4]) },
    ],
  });
  const svg = draw(option);
  expect(svg).toContain("未报送");
  expect(svg).toContain("96.0");
  expect(svg).not.toContain(">4.0<");
});

it("braces in a name do not become a template", () => {
  const svg = draw(rankingBars({ unit: "", bars: points(["{b}市"], [1]), lines: [] }));
  expect(svg).toContain("｛b｝市");
});

it("refuses a seventh series", () => {
  const parts = Array.from({ length: 7 }, (_, index) => ({ name: `${index}`, points: points(["a"], [1]) }));
  expect(() => compositionBars({ unit: "", scale: "amount", missing: "", parts })).toThrow(RangeError);
});

it("each step of a waterfall starts where the one before ended, also across zero", () => {
  const steps = points(["a", "b", "c"], [2, -3, 4]);
  const option = waterfallBars({ unit: "亿元", steps, total: { label: "合计", drawing: 3, text: "+3" } });
  const [ground, piece, across] = seriesOf(option).map(({ data }) => data.map(({ value }) => value));
  expect(ground).toEqual([0, 0, 0, 0]);
  expect(piece).toEqual([2, 2, 3, 3]);
  expect(across).toEqual([0, -1, -1, 0]);
});

it("a waterfall with a missing step draws none of them", () => {
  const steps = points(["a", "b"], [2, null]);
  const svg = draw(
    waterfallBars({ unit: "亿元", steps, total: { label: "合计", drawing: null, text: "—" } }),
  );
  expect(svg).toContain("没有可以画出的数据");
});
