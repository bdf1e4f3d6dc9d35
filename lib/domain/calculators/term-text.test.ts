import { describe, expect, test } from "vitest";
import { decimal } from "../decimal";
import { columnScale, resultParts, termText } from "./term-text";

const yuan = (value: string) => ({ value: decimal(value), unit: "yuan" as const });

test.each([
  ["9999999.99", "9,999,999.99元"],
  ["10000000", "1,000万元"],
  ["99999999", "9,999.9999万元"],
  ["100000000", "1亿元"],
  ["-120000000", "-1.2亿元"],
])("%s yuan in a formula: %s", (value, text) => expect(termText(yuan(value))).toBe(text));

test("a result has two digits, none where the yuan are whole", () => {
  expect(resultParts(yuan("140000"))).toEqual({ number: "140,000", unit: "元" });
  expect(resultParts(yuan("0.0075"))).toEqual({ number: "0.01", unit: "元" });
  expect(resultParts({ value: decimal("0.8"), unit: "ratio" })).toEqual({ number: "80.0", unit: "%" });
});

describe("amounts under each other share a scale", () => {
  const unitOf = (...values: string[]) => columnScale(values.map(yuan))?.unit;

  test("亿元 when all are as large, 万元 when small ones stand beside large ones", () => {
    expect(unitOf("1200000000", "300000000", "0")).toBe("亿元");
    expect(unitOf("8803810000", "9647600")).toBe("万元");
    expect(unitOf("120000", "72.8")).toBe("元");
  });

  test("numbers that count different things have none", () => {
    expect(columnScale([yuan("1"), { value: decimal("0.5"), unit: "ratio" }])).toBeNull();
    expect(columnScale([])).toBeNull();
  });
});
