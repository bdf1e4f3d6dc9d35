import { describe, expect, test } from "vitest";
import { decimal } from "../decimal";
import { known, missing } from "../value";
import { compareValues } from "./comparison";

const amount = { unit: "yuan", decimals: 2 } as const;
const percent = { unit: "percent", decimals: 1 } as const;
const months = { unit: "month", decimals: 1 } as const;

const words = (
  current: string,
  base: string,
  shown: { unit: "yuan" | "percent" | "month"; decimals: number },
) => compareValues(known(decimal(current)), known(decimal(base)), shown).text;

describe("comparison", () => {
  test.each([
    ["2872758", "2484600", "增长15.6%"],
    ["98", "100", "下降2.0%"],
    ["100.04", "100", "持平"],
    ["100.05", "100", "基本持平（增长0.1%）"],
    ["100.49", "100", "基本持平（增长0.5%）"],
    ["100.5", "100", "增长0.5%"],
    ["200", "100", "增长1.0倍"],
    ["350", "100", "增长2.5倍"],
  ])("an amount of %s after %s: %s", (current, base, text) => {
    expect(words(current, base, amount)).toBe(text);
  });

  test.each([
    ["-5", "10", "由盈转亏，减少15.00元"],
    ["5", "-10", "由亏转盈，增加15.00元"],
    ["-5", "-10", "赤字收窄，增加5.00元"],
    ["-15", "-10", "赤字扩大，减少5.00元"],
  ])("a balance of %s after %s: %s", (current, base, text) => {
    expect(words(current, base, amount)).toBe(text);
  });

  test.each([
    ["0.693", "0.7", "降低0.7个百分点"],
    ["0.7", "0.693", "提高0.7个百分点"],
    ["0.70049", "0.7", "持平"],
    ["0.7005", "0.7", "提高0.1个百分点"],
  ])("a ratio of %s after %s: %s, never in percent", (current, base, text) => {
    expect(words(current, base, percent)).toBe(text);
  });

  test("months differ in months", () => {
    expect(words("5.8", "6.9", months)).toBe("减少1.1个月");
  });

  test("a base of zero or a missing side is not comparable", () => {
    expect(compareValues(known(decimal(1)), known(decimal(0)), amount).kind).toBe("missing");
    expect(compareValues(known(decimal(1)), missing("not-reported"), amount).kind).toBe("missing");
  });
});
