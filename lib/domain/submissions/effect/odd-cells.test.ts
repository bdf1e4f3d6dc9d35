import { expect, test } from "vitest";
import { decimal } from "../../decimal";
import type { Earlier } from "../earlier";
import type { Finding } from "../finding";
import { FUND_FORM } from "../forms/fund";
import type { SubmissionCell } from "../submission-cell";
import { oddCells } from "./odd-cells";

const ALL = "all|all|all|all|all";
const key = (measure: string): string => `${measure}|resident|${ALL}`;
const cell = (measure: string, address: string, written: string): SubmissionCell => ({
  ...{ key: key(measure), bound: null, written, unit: "万元", decimals: 0, sheet: "基金收支", cell: address },
  value: decimal(`${written}0000`),
});
const values = (of: Record<string, string>) =>
  new Map(Object.entries(of).map(([measure, value]) => [key(measure), decimal(`${value}0000`)]));
const NOTHING: Earlier = { lastYear: new Map(), thisYear: new Map(), opening: new Map() };
const odd = (at: string, severity: Finding["severity"] = "explain"): Finding => ({
  ...{ severity, rule: "outlier", sheet: "基金收支", cell: at, message: "偏离达 7 倍" },
});

const REVENUE = cell("fund.revenue", "E5", "110");
const SPENT = cell("fund.expenditure", "E13", "150");
const BALANCE = cell("fund.balance", "E21", "30");

test("an odd cell stands beside the last period and last year, with why", () => {
  const { odd: found } = oddCells(FUND_FORM, [REVENUE], [odd("E5")], {
    ...NOTHING,
    lastYear: values({ "fund.revenue": "100" }),
    thisYear: values({ "fund.revenue": "90" }),
  });
  expect(found).toEqual([
    {
      ...{ anchor: "基金收支!E5", sheet: "基金收支", cell: "E5", label: "一、基金收入 · 居民医保" },
      text: "110 万元",
      previous: { text: "90 万元", change: "+22.2%" },
      lastYear: { text: "100 万元", change: "+10.0%" },
      why: [{ name: "偏离往常", message: "偏离达 7 倍" }],
    },
  ]);
});

test("the others by how far they moved; how something was read is nothing odd", () => {
  const { odd: found, moved } = oddCells(FUND_FORM, [REVENUE, SPENT, BALANCE], [odd("E5", "note")], {
    ...NOTHING,
    lastYear: values({ "fund.revenue": "100", "fund.expenditure": "100" }),
  });
  expect(found).toEqual([]);
  expect(moved.map((one) => one.cell)).toEqual(["E13", "E5"]);
});

test("in January a balance is held against the end of last year, a flow against nothing", () => {
  const opening = values({ "fund.balance": "20", "fund.revenue": "500" });
  const { moved } = oddCells(FUND_FORM, [BALANCE, REVENUE], [], { ...NOTHING, opening });
  expect(moved.map((one) => [one.cell, one.previous?.text])).toEqual([["E21", "20 万元"]]);
});
