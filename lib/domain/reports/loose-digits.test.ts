import { describe, expect, test } from "vitest";
import type { FigureId } from "../figure";
import { paragraph } from "./blocks";
import { looseDigits } from "./loose-digits";
import { bound, type Words } from "./runs";
import { sampleFacts } from "./sample-facts";
import { writeReport } from "./write-report";

const document = writeReport(sampleFacts([]));
const saying = (...words: readonly Words[]) => ({ ...document, body: [paragraph(...words)] });

describe("law 8: every number of a report is a bound figure", () => {
  test.each([
    "基金收入459.09亿元",
    "同比增长4.8%",
    "可支付11.6个月",
    "参保2053万人",
    "目标≥80",
    "高于序时进度9.9个百分点",
  ])("a number in plain words is found: %s", (text) => {
    expect(looseDigits(saying(text))).toHaveLength(1);
  });

  test.each([
    "2026年1—9月",
    "截至9月底",
    "（2026年10月21日）",
    "国务院令第735号",
    "财社〔2022〕65号",
    "相关合计为13/14个统筹区",
    "16项在用目标中",
    "见附表8",
    "按规则fund-risk@1评定",
    "不足3个月",
    "目标“≥90.0%”",
  ])("a date, count, document number or quotation is none: %s", (text) => {
    expect(looseDigits(saying(text))).toEqual([]);
  });

  test("a bound number is none", () => {
    expect(looseDigits(saying("收入", bound("B01_x.1" as FigureId, "459.09"), "亿元"))).toEqual([]);
  });

  test("a report of an area that has reported nothing at all has no number", () => {
    expect(looseDigits(document)).toEqual([]);
  });
});
