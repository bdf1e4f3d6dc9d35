import { describe, expect, test } from "vitest";
import { readNumberText } from "./number-text";
import { bracketUnit, halfWidth, plainLabel } from "./plain-text";

const number = (text: string) => {
  const reading = readNumberText(text);
  if (reading.kind !== "number") throw new Error(`${text}: ${reading.kind}`);
  return reading;
};

describe("number text", () => {
  test.each([
    ["1234.5", "1234.5"],
    ["１２３４．５", "1234.5"],
    ["1,234,567.80", "1234567.8"],
    ["１，２３４", "1234"],
    [" 1 234 ", "1234"],
    ["'0012", "12"],
    ["−5.2", "-5.2"],
    ["(1,200.5)", "-1200.5"],
    ["（１２）", "-12"],
    ["1.2e3", "1200"],
  ])("%s is %s", (text, expected) => {
    expect(number(text).value).toBe(expected);
  });

  test("says when it had to clean what was typed", () => {
    expect(number("1234").cleaned).toBe(false);
    expect(number("１２３４").cleaned).toBe(true);
    expect(number("1,234").cleaned).toBe(true);
  });

  test("percentages and units in the cell are told, not applied", () => {
    expect(number("75%")).toMatchObject({ value: "75", percent: true });
    expect(number("12.5万元")).toMatchObject({ value: "12.5", unit: "万元" });
    expect(number("７５％")).toMatchObject({ value: "75", percent: true });
  });

  test("M10: 95以上, ≥95 and >68 are bounds", () => {
    expect(number("95以上")).toMatchObject({ value: "95", bound: "≥" });
    expect(number("≥95")).toMatchObject({ value: "95", bound: "≥" });
    expect(number(">68")).toMatchObject({ value: "68", bound: "≥" });
    expect(number("15%以下")).toMatchObject({ value: "15", bound: "≤", percent: true });
  });

  test.each(["—", "-", "/", "暂无", "…", "N/A", "——", "*"])("%s is not applicable", (text) => {
    expect(readNumberText(text).kind).toBe("not-applicable");
  });

  test.each(["12²", "1.2.3", "1,23", "十二", "70左右", "12 元整吧", "(12", "#REF!"])(
    "%s is unreadable",
    (text) => {
      expect(readNumberText(text).kind).toBe("unreadable");
    },
  );

  test("blank is blank", () => {
    expect(readNumberText(" 　").kind).toBe("blank");
  });
});

describe("labels", () => {
  test.each([
    ["一、基金收入", "基金收入"],
    ["（一） 保险费收入", "保险费收入"],
    ["其中：保险费收入", "保险费收入"],
    ["1.保险费收入（万元）", "保险费收入"],
    ["  其中:  三级医疗机构", "三级医疗机构"],
    ["另：上级补助收入", "上级补助收入"],
    ["一级及以下医疗机构", "一级及以下医疗机构"],
    ["12、合计", "合计"],
  ])("%s compares as %s", (text, expected) => {
    expect(plainLabel(text)).toBe(expected);
  });

  test("a unit in brackets is told apart", () => {
    expect(bracketUnit("医疗费用总额（万元）")).toBe("万元");
    expect(bracketUnit("人次")).toBeNull();
  });

  test("only full-width ASCII is folded", () => {
    expect(halfWidth("１２％（万）²")).toBe("12%(万)²");
  });
});
