import { describe, expect, test } from "vitest";
import { type Decimal, decimal } from "../decimal";
import type { Finding } from "./finding";
import { groupFindings } from "./finding-group";
import { FUND_FORM } from "./forms/fund";
import { statementDifferences } from "./statement-difference";
import { statementTables } from "./statement-table";
import type { SubmissionCell } from "./submission-cell";

const REVENUE = "fund.revenue|resident|all|all|all|all|all";
const SPENT = "fund.expenditure|resident|all|all|all|all|all";

const cell = (key: string, written: string, address: string): SubmissionCell => ({
  key,
  value: decimal(`${written}0000`),
  bound: null,
  written,
  unit: "万元",
  decimals: 0,
  sheet: "基金收支",
  cell: address,
});

describe("a statement laid out as its form", () => {
  const bases = new Map<string, Decimal>([[REVENUE, decimal("1000000")]]);
  const [table] = statementTables(FUND_FORM, [cell(REVENUE, "1120", "E5")], bases);

  test("has every line and column of the form with heads and unit", () => {
    expect(table).toMatchObject({ sheet: "基金收支", unit: "万元", rowHead: "项目" });
    expect(table?.rows).toHaveLength(21);
    expect(table?.rows[0]?.cells).toHaveLength(5);
  });

  test("shows a number as written, with what it is compared with, under the anchor of its cell", () => {
    expect(table?.rows[0]?.cells[3]).toEqual({
      kind: "number",
      anchor: "基金收支!E5",
      sheet: "基金收支",
      address: "E5",
      text: "1,120",
      unit: null,
      base: "100",
      change: "增至11倍",
    });
  });

  test("an empty place has the address that the template gives it; a blocked one has none", () => {
    expect(table?.rows[0]?.cells[0]).toEqual({ kind: "empty", anchor: "基金收支!B5", address: "B5" });
    expect(table?.rows[1]?.cells[1]).toEqual({ kind: "blocked" });
  });
});

test("a correction shows what changed, came and went, and nothing else", () => {
  const before = [cell(REVENUE, "100", "E5"), cell(SPENT, "80", "E12")];
  const after = [cell(REVENUE, "110", "E5"), cell("fund.balance|resident|all|all|all|all|all", "30", "E20")];
  expect(statementDifferences(FUND_FORM, before, after)).toEqual([
    expect.objectContaining({
      anchor: "基金收支!E5",
      label: "一、基金收入 · 居民医保",
      before: "100 万元",
      after: "110 万元",
      change: "+10.0%",
    }),
    expect.objectContaining({
      label: "二、基金支出 · 居民医保",
      before: "80 万元",
      after: null,
      change: null,
    }),
    expect.objectContaining({
      label: "四、期末累计结余 · 居民医保",
      before: null,
      after: "30 万元",
      change: null,
    }),
  ]);
  expect(statementDifferences(FUND_FORM, before, before)).toEqual([]);
});

test("findings stand by severity, sheet and rule, the file as a whole first", () => {
  const finding = (more: Partial<Finding>): Finding => ({
    severity: "refuse",
    sheet: "基金收支",
    cell: "E5",
    rule: "error-cell",
    message: "公式出错",
    ...more,
  });
  const groups = groupFindings([
    finding({ severity: "note", rule: "text-number" }),
    finding({}),
    finding({ cell: "E6" }),
    finding({ sheet: null, cell: null, rule: "wrong-period" }),
  ]);
  expect(groups.map(({ severity, count }) => [severity, count])).toEqual([
    ["refuse", 3],
    ["note", 1],
  ]);
  expect(groups[0]?.sheets.map(({ sheet }) => sheet)).toEqual([null, "基金收支"]);
  expect(groups[0]?.sheets[1]?.groups[0]).toMatchObject({
    name: "公式出错",
    mend: "请更正公式，或者直接填数。",
    findings: [{ anchor: "基金收支!E5" }, { anchor: "基金收支!E6" }],
  });
});
