import { describe, expect, test } from "vitest";
import { decimal } from "../decimal";
import type { FigureView } from "../indicators/figure-view";
import type { BalanceOutlook } from "./outlook";
import { outlookBasis, outlookSentence } from "./outlook-words";
import type { SchemeFund } from "./scheme-fund";

const balance = { number: "40.46", unit: "亿元", reason: null } as FigureView;
const told = (outlook: Partial<BalanceOutlook>, B03: FigureView | null = balance) => ({
  outlook: {
    verdict: "unknown",
    outlook: null,
    change: null,
    reason: "缺少上年同期",
    scope: null,
    ...outlook,
  } as BalanceOutlook,
  figures: { B03 } as SchemeFund["figures"],
});

const ahead = (expected: number, range: readonly [number, number] | null) => ({
  expected: decimal(expected),
  low: range ? decimal(range[0]) : null,
  high: range ? decimal(range[1]) : null,
  years: 3,
  method: "上年全年当期结余加本年累计与上年同期之差",
});

describe("where a year leads", () => {
  test("a deficit is told without a minus before its amount, its range with signs", () => {
    const outlook = ahead(-180_000_000, [-214_000_000, -146_000_000]);
    expect(outlookSentence(told({ verdict: "deficit", outlook }))).toBe(
      "全年预计赤字 1.80 亿元，区间 -2.14 亿元至 -1.46 亿元：预计收不抵支。",
    );
  });

  test("without a tested range there is no verdict, and the sentence says why", () => {
    expect(outlookSentence(told({ verdict: "open", outlook: ahead(97_000_000, null) }))).toBe(
      "全年预计结余 0.97 亿元，没有可检验的历史区间：尚不能判断。",
    );
  });

  test.each([
    [1_000_000, "0.01 亿元"],
    [999_999, "100.00 万元"],
  ])("%d yuan reads %s", (amount, words) => {
    expect(outlookSentence(told({ verdict: "open", outlook: ahead(amount, null) }))).toContain(words);
  });

  test("the basis names the change on last year, the method and the years it was tested on", () => {
    const words = outlookBasis(
      told({ verdict: "open", outlook: ahead(1e9, null), change: decimal(-12_000_000), reason: "区间跨零" }),
    );
    expect(words).toContain("依据：区间跨零。当期结余比上年同期少 0.12 亿元。方法：上年全年");
    expect(words).toContain("近 3 年");
  });
});

test.each([
  ["stopped", "口径不可比。“自2024年1月起收入不含个人账户”，上年数与本年不是同一口径，不推算全年。"],
  ["shortened", "口径不可比。“自2024年1月起收入不含个人账户”，只与同口径的年份相比。"],
] as const)("what a change of scope does is one sentence: %s", (effect, words) => {
  const scope = { effect, words: "自2024年1月起收入不含个人账户" };
  expect(outlookBasis(told({ verdict: "unknown", reason: "口径不可比", scope }))).toBe(words);
});

describe("a year that is over", () => {
  test("has a result and no outlook", () => {
    const over = told({ verdict: "surplus", reason: "全年有结余" });
    expect(outlookSentence(over)).toBe("全年有结余：当期结余 40.46 亿元。");
    expect(outlookBasis(over)).toBeNull();
  });

  test("what cannot be worked out says which figure is missing", () => {
    const unknown = told({ verdict: "unknown" }, null);
    expect(outlookSentence(unknown)).toBe("全年当期结余不能推算。");
    expect(outlookBasis(unknown)).toBe("缺少上年同期。");
  });
});
