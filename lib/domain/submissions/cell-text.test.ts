import { expect, test } from "vitest";
import { decimal } from "../decimal";
import { changeText, textLike, writtenText } from "./cell-text";

const cell = (written: string, value: string, decimals = 2) => ({
  key: "fund.revenue|resident|all|all|all|all|all",
  written,
  value: decimal(value),
  unit: "万元",
  decimals,
});

test.each([
  ["1234567.80", "1,234,567.80"],
  ["-1234", "-1,234"],
  ["５０．００", "５０．００"],
  ["95以上", "95以上"],
])("a cell that reads %s is shown as %s", (written, text) => {
  expect(writtenText({ written })).toBe(text);
});

test("another value reads in the cell's own unit and decimals", () => {
  expect(textLike(cell("12.50", "125000"), decimal("1234567"))).toBe("123.46");
});

test.each([
  ["100", "100", "持平"],
  ["100.04", "100", "基本持平"],
  ["100.05", "100", "+0.1%"],
  ["115.6", "100", "+15.6%"],
  ["84.4", "100", "−15.6%"],
  ["1099", "100", "+999.0%"],
  ["1100", "100", "增至11倍"],
  ["100", "0", "+0.01"],
  ["50", "-50", "+0.01"],
  ["-50", "50", "−0.01"],
])("%s against %s: %s", (value, base, text) => {
  expect(changeText(cell(value, value), decimal(base))).toBe(text);
});
