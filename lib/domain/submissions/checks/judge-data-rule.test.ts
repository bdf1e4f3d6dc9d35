import { describe, expect, test } from "vitest";
import { type Decimal, decimal } from "../../decimal";
import { type Dimensions, TOTAL } from "../../dimension";
import { leavesOf } from "../../indicators/leaf-key";
import { month } from "../../period";
import type { AcceptedValue } from "../accepted-check";
import { type Entry, entryKey } from "../entry";
import { SHIPPED_FORMS } from "../form-catalogue";
import { DATA_RULES } from "./data-rules";
import { judgeDataRule } from "./judge-data-rule";

const entry = (
  measure: string,
  value: string,
  dimensions: Partial<Dimensions> = { scheme: "resident" },
  unit = "元",
): Entry => ({
  measure,
  dimensions: { ...TOTAL, ...dimensions },
  value: decimal(value),
  bound: null,
  written: value,
  unit,
  decimals: 0,
  sheet: "表",
  cell: "B2",
});

const accepted = (key: string, value: string): AcceptedValue => ({
  value: decimal(value),
  unit: key.startsWith("insur") ? "人" : "元",
  decimals: 0,
  form: "fund",
  period: "2026Q3",
  submission: 7,
});

function judge(
  entries: readonly Entry[],
  others: Record<string, string> = {},
  opening: Record<string, string> = {},
) {
  const ground = {
    through: month(2026, 9),
    entries: new Map(entries.map((one) => [entryKey(one), one])),
    accepted: new Map(Object.entries(others).map(([key, value]) => [key, accepted(key, value)])),
    opening: new Map(Object.entries(opening).map(([key, value]): [string, Decimal] => [key, decimal(value)])),
  };
  return DATA_RULES.flatMap((rule) => judgeDataRule(rule, ground) ?? []);
}

describe("a balance rolls forward from the year's opening", () => {
  const opening = { "fund.balance|resident|all|all|all|all|all": "110" };
  const with_ = (balance: string) => [
    entry("fund.balance", balance),
    entry("fund.revenue", "100"),
    entry("fund.expenditure", "50"),
  ];

  test.each([
    ["157", 1],
    ["158", 0],
    ["160", 0],
    ["162", 0],
    ["163", 1],
  ])("to 160 within half a unit for each of four numbers: %s", (balance, findings) => {
    expect(judge(with_(balance), {}, opening)).toHaveLength(findings);
  });

  test("says both sides, the difference and what may explain it, at the balance's cell", () => {
    expect(judge(with_("163"), {}, opening)).toMatchObject([
      {
        rule: "roll-forward",
        severity: "explain",
        cell: "B2",
        message: expect.stringMatching(/累计结余（163元）应等于上年末.*（160元），相差 3元。.*须写明/),
      },
    ]);
  });

  test("is not judged while the opening is unknown", () => {
    expect(judge(with_("163"))).toEqual([]);
  });
});

describe("numbers of two statements", () => {
  const paid = (value: string) => [entry("contribution.paid", value)];
  const revenue = { "fund.revenue.contribution|resident|all|all|all|all|all": "100" };

  test("are held together whichever comes second", () => {
    expect(judge(paid("103"), revenue)).toMatchObject([{ rule: "across-statements", severity: "explain" }]);
    expect(judge(paid("101"), revenue)).toEqual([]);
    const second = [entry("fund.revenue.contribution", "103")];
    const first = { "contribution.paid|resident|all|all|all|all|all": "100" };
    expect(judge(second, first)).toHaveLength(1);
  });

  test("of which the statement holds none are left alone", () => {
    const both = { ...revenue, "contribution.paid|resident|all|all|all|all|all": "200" };
    expect(judge([entry("fund.revenue", "1")], both)).toEqual([]);
  });

  test.each([
    ["100", 0],
    ["101", 0],
    ["102", 1],
  ])("insured %s of 100 who should be", (value, findings) => {
    const everybody = { "insurable|all|all|all|all|all|all": "100" };
    expect(judge([entry("insured", value, {}, "人")], everybody)).toHaveLength(findings);
  });
});

test("every rule speaks of numbers that some form has a place for, and says why it should hold", () => {
  const slots = new Set(
    SHIPPED_FORMS.flatMap((form) =>
      form.sheets.flatMap((sheet) => [...sheet.slots.values()].map((slot) => entryKey(slot))),
    ),
  );
  for (const { left, right, reason } of DATA_RULES) {
    expect(reason).not.toBe("");
    for (const leaf of [...leavesOf(left), ...leavesOf(right)]) expect(slots).toContain(entryKey(leaf));
  }
});
