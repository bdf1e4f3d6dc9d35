import { describe, expect, test } from "vitest";
import type { IndicatorUnit } from "./definition";
import { formulaSentence } from "./formula-sentence";
import { SHIPPED_DEFINITIONS } from "./indicator-catalogue";
import { parseFormula } from "./language/parse-formula";

const sentence = (text: string, unit: IndicatorUnit): string => {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(text);
  return formulaSentence(parsed.expression, unit);
};

describe("a formula as an official text says it", () => {
  test.each([
    [
      "（住院统筹基金支付［居民］＋住院居民大病保险支付［居民］）÷住院政策范围内费用［居民］",
      "percent",
      "以居民医保住院统筹基金支付与居民医保住院居民大病保险支付之和为分子，居民医保住院政策范围内费用为分母，取自1月起的累计数，求比值，以百分数表示。",
    ],
    [
      "医疗费用总额÷人次",
      "yuan-per-visit",
      "以医疗费用总额为分子，人次为分母，取自1月起的累计数，求次均数。",
    ],
    [
      "累计结余÷（近12个月基金支出÷12）",
      "month",
      "以累计结余为分子，近12个月基金支出的月均数为分母，时点数取期末，求可支付的月数。",
    ],
    [
      "人次÷参保人数",
      "percent",
      "以人次为分子，参保人数为分母，累计数自1月起算，时点数取期末，求比值，以百分数表示。",
    ],
    ["基金收入－基金支出", "yuan", "取基金收入减去基金支出的差额，取自1月起的累计数。"],
    [
      "同比增长基金支出",
      "percent",
      "以基金支出与上年同期数相比，取自1月起的累计数，求增长率，以百分数表示。",
    ],
    [
      "基金支出÷基金收入－统筹基金支出÷统筹基金收入",
      "point",
      "以基金支出与基金收入之比减去统筹基金支出与统筹基金收入之比，取自1月起的累计数，求相差的百分点。",
    ],
    [
      "单季基金支出÷上季（单季（基金支出））",
      "percent",
      "以当季（季初至当月）基金支出为分子，上季当季（季初至当月）基金支出为分母，求比值，以百分数表示。",
    ],
    [
      "人次÷最近已知（年末总人口，12个月）",
      "percent",
      "以人次为分子，最近一期已知的年末总人口（往前不超过12个月）为分母，累计数自1月起算，求比值，以百分数表示。",
    ],
    ["年初期末平均参保人数", "person", "取参保人数年初数与期末数的平均数。"],
  ] as const)("%s", (text, unit, said) => expect(sentence(text, unit)).toBe(said));

  test("every shipped definition has one, and none is left open", () => {
    for (const { expressions, unit } of SHIPPED_DEFINITIONS) {
      for (const expression of Object.values(expressions)) {
        expect(formulaSentence(expression, unit)).toMatch(/^(以|取).+。$/);
      }
    }
  });
});
