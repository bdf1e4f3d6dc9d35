import { describe, expect, test } from "vitest";
import { type Decimal, decimal } from "../decimal";
import { type Scheme, TOTAL } from "../dimension";
import { month } from "../period";
import type { Entry } from "./entry";
import { checkPerHead, type HeadCounts } from "./per-head-check";

const entry = (measure: string, scheme: Scheme, value: string): Entry => ({
  measure,
  dimensions: { ...TOTAL, scheme },
  value: decimal(value),
  bound: null,
  written: value,
  unit: measure === "insured" ? "人" : "元",
  decimals: 0,
  sheet: "基金收支",
  cell: "E12",
});

const one = (scheme: Scheme, value: string): ReadonlyMap<Scheme, Decimal> =>
  new Map([[scheme, decimal(value)]]);
const counts = (given: Partial<HeadCounts>): HeadCounts => ({
  insured: new Map(),
  expenditure: new Map(),
  population: null,
  ...given,
});
const check = (entries: Entry[], given: Partial<HeadCounts>, at = month(2026, 12), history = false) =>
  checkPerHead(entries, counts(given), at, () => history);

describe("yuan per insured person and year, without a history (practice: residents about 1000, employees about 5000)", () => {
  test.each([
    ["resident", "99999", 1],
    ["resident", "100000", 0],
    ["resident", "1000000", 0],
    ["resident", "10000000", 0],
    ["resident", "10000001", 1],
    ["employee", "499999", 1],
    ["employee", "500000", 0],
    ["employee", "50000000", 0],
    ["employee", "50000001", 1],
  ] as const)(
    "a year's expenditure of a thousand %s insured, %s yuan: %i findings",
    (scheme, value, count) => {
      expect(
        check([entry("fund.expenditure", scheme, value)], { insured: one(scheme, "1000") }),
      ).toHaveLength(count);
    },
  );

  test("a cumulative of three months counts for a quarter of the year", () => {
    const given = { insured: one("resident", "1000") };
    expect(check([entry("fund.expenditure", "resident", "2500000")], given, month(2026, 3))).toEqual([]);
    expect(check([entry("fund.expenditure", "resident", "2500001")], given, month(2026, 3))).toHaveLength(1);
  });

  test("says what it found per head, and that a unit may be wrong", () => {
    const [finding] = check([entry("fund.expenditure", "resident", "10000000000")], {
      insured: one("resident", "1000"),
    });
    expect(finding).toMatchObject({ severity: "refuse", rule: "unit-slip", cell: "E12" });
    expect(finding?.message).toContain(
      "按居民医保参保人员折合每人每年约 10,000,000 元，常见为 100—10,000 元",
    );
  });

  test("the population stands in while nobody has reported enrolment, with a lower floor", () => {
    const given = { population: decimal(1000) };
    expect(check([entry("fund.expenditure", "resident", "10000")], given)).toEqual([]);
    expect(check([entry("fund.expenditure", "resident", "9999")], given)).toHaveLength(1);
  });

  test("what has a history is judged by its history", () => {
    const slipped = entry("fund.expenditure", "resident", "1");
    expect(check([slipped], { insured: one("resident", "1000") }, month(2026, 12), true)).toEqual([]);
  });

  test("nothing to divide by, nothing said", () => {
    expect(check([entry("fund.expenditure", "resident", "1")], {})).toEqual([]);
    expect(check([entry("fund.expenditure", "resident", "0")], { population: decimal(1000) })).toEqual([]);
  });
});

describe("insured persons", () => {
  test.each([
    ["99", 1],
    ["100", 0],
    ["10000", 0],
    ["10001", 1],
  ])("%s insured of a population of a thousand: %i findings", (value, count) => {
    expect(check([entry("insured", "all", value)], { population: decimal(1000) })).toHaveLength(count);
  });

  test("are held against the expenditure that was accepted for the same month", () => {
    const given = { expenditure: one("resident", "1000000") };
    expect(check([entry("insured", "resident", "1000")], given)).toEqual([]);
    expect(check([entry("insured", "resident", "10000000")], given)).toHaveLength(1);
    expect(check([entry("insured", "resident", "10")], given)).toHaveLength(1);
  });
});
