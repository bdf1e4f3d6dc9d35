import { expect, test } from "vitest";
import { type Decimal, decimal } from "../decimal";
import { TOTAL } from "../dimension";
import { month } from "../period";
import type { Earlier } from "./earlier";
import { type Entry, entryKey } from "./entry";
import { checkHistory } from "./history-check";

const entry = (measure: string, value: string): Entry => ({
  measure,
  dimensions: { ...TOTAL, scheme: "resident" },
  value: decimal(value),
  bound: null,
  written: value,
  unit: "元",
  decimals: 0,
  sheet: "基金收支",
  cell: "E5",
});

const map = (value: string, measure = "fund.revenue"): ReadonlyMap<string, Decimal> =>
  new Map([[entryKey(entry(measure, "0")), decimal(value)]]);

const none: Earlier = { lastYear: new Map(), thisYear: new Map(), opening: new Map() };
const rules = (value: string, earlier: Partial<Earlier>, measure = "fund.revenue") =>
  checkHistory([entry(measure, value)], month(2026, 9), { ...none, ...earlier }, new Map()).map(
    ({ rule, severity }) => `${rule}:${severity}`,
  );

test.each([
  ["10000", "unit-slip:refuse"],
  ["3000", "unit-slip:refuse"],
  ["2999", "large-change:explain"],
  ["30000", "unit-slip:refuse"],
  ["30001", "large-change:explain"],
])("an amount %s times last year's", (value, expected) => {
  expect(rules(value, { lastYear: map("1") })).toEqual([expected]);
});

test("a ten-thousandth of last year's is a slip the other way", () => {
  expect(rules("1", { lastYear: map("10000") })).toEqual(["unit-slip:refuse"]);
});

test.each([
  ["149", []],
  ["150", []],
  ["151", ["large-change:explain"]],
  ["49", ["large-change:explain"]],
])("half more or less than last year asks for a reason: %s against 100", (value, expected) => {
  expect(rules(value, { lastYear: map("100") })).toEqual(expected);
});

test("a cumulative figure does not fall within the year", () => {
  expect(rules("99", { thisYear: map("100") })).toEqual(["below-earlier-month:explain"]);
  expect(rules("100", { thisYear: map("100") })).toEqual([]);
});
