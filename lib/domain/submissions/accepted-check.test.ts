import { expect, test } from "vitest";
import { decimal } from "../decimal";
import { TOTAL } from "../dimension";
import { type AcceptedValue, checkAccepted } from "./accepted-check";
import { type Entry, entryKey } from "./entry";

const entry = (value: string, cell = "E5"): Entry => ({
  measure: "fund.revenue",
  dimensions: { ...TOTAL, scheme: cell === "E5" ? "resident" : "employee" },
  value: decimal(`${value}0000`),
  bound: null,
  written: value,
  unit: "万元",
  decimals: 0,
  sheet: "基金收支",
  cell,
});

const accepted = (value: string, more: Partial<AcceptedValue> = {}): AcceptedValue => ({
  value: decimal(value),
  unit: "万元",
  decimals: 0,
  form: "fund",
  period: "2026-09",
  submission: 7,
  ...more,
});

const check = (entries: Entry[], before: AcceptedValue, period = "2026Q3") =>
  checkAccepted(
    { form: "fund", period },
    entries,
    new Map(entries.map((item) => [entryKey(item), before] as const)),
  );

test("M3: a quarter that says another number than the month of its end asks for a sentence", () => {
  expect(check([entry("120")], accepted("1000000"))).toEqual([
    {
      severity: "explain",
      rule: "differs-from-accepted",
      sheet: "基金收支",
      cell: "E5",
      message: "第 7 号报送（2026-09）已接收的数是 100万元，本次填 120万元；接收后以本次为准，请说明原因",
    },
  ]);
});

test.each([
  ["1190000", 0],
  ["1200000", 0],
  ["1210000", 0],
  ["1210001", 1],
  ["1189999", 1],
])("half a unit of both is rounding: 120 万元 against %s yuan gives %i findings", (value, count) => {
  expect(check([entry("120")], accepted(value))).toHaveLength(count);
});

test("a correction of the same statement is noted once a sheet with the cells that changed", () => {
  const findings = check([entry("120"), entry("130", "B5")], accepted("1000000"), "2026-09");
  expect(findings).toMatchObject([
    {
      severity: "note",
      rule: "differs-from-accepted",
      cell: null,
      message: "较第 7 号报送更正 2 格：E5、B5",
    },
  ]);
});

test("the same number from another form asks for a sentence too", () => {
  const [finding] = check([entry("120")], accepted("1000000", { form: "bulletin" }), "2026-09");
  expect(finding?.severity).toBe("explain");
});
