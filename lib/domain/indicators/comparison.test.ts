import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimal, shift } from "../decimal";
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
    ["99.5", "100", "下降0.5%"],
    ["99.51", "100", "基本持平（下降0.5%）"],
    ["99.96", "100", "持平"],
    ["199.9", "100", "增长99.9%"],
    ["200", "100", "增长1.0倍"],
    ["0", "100", "下降100.0%"],
    ["350", "100", "增长2.5倍"],
  ])("an amount of %s after %s: %s", (current, base, text) => {
    expect(words(current, base, amount)).toBe(text);
  });

  test.each([
    ["-5", "10", "由盈转亏，减少15.00元"],
    ["-5", "0", "由平转亏，减少5.00元"],
    ["0", "-10", "由亏转平，增加10.00元"],
    ["-5", "-5", "持平"],
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

  test("a plain ratio is raised or lowered, by its own decimals", () => {
    const times = { unit: "times", decimals: 2 } as const;
    const told = (current: string) =>
      compareValues(known(decimal(current)), known(decimal("2.63")), times).text;
    expect([told("2.6"), told("2.634"), told("2.635")]).toEqual(["降低0.03", "持平", "提高0.01"]);
  });

  test("no two values are ever told with a negative sign", () => {
    const units = ["percent", "point", "times", "yuan", "yuan-per-person", "person", "month", "day"] as const;
    const number = fc
      .tuple(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.integer({ min: 0, max: 6 }))
      .map(([whole, places]) => shift(decimal(whole), -places));
    fc.assert(
      fc.property(number, number, fc.constantFrom(...units), (current, base, unit) => {
        const { text } = compareValues(known(current), known(base), { unit, decimals: 1 });
        expect(text).not.toMatch(/[-−]|NaN|Infinity/);
      }),
      { numRuns: 2000 },
    );
  });

  test("a base of zero or a missing side is not comparable", () => {
    expect(compareValues(known(decimal(1)), known(decimal(0)), amount).kind).toBe("missing");
    expect(compareValues(known(decimal(1)), missing("not-reported"), amount).kind).toBe("missing");
  });
});
