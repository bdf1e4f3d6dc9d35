import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, type Decimal, decimal, ZERO } from "../../decimal";
import { TOTAL } from "../../dimension";
import { addMonths, type Month, month } from "../../period";
import { type Entry, entryKey } from "../entry";
import { median, medianDistance } from "./median-distance";
import { earlierGrowth, outlier } from "./outlier";
import { unusualChange } from "./unusual-change";

const AT = month(2026, 9);
const entry = (value: string): Entry => ({
  measure: "fund.expenditure",
  dimensions: { ...TOTAL, scheme: "resident" },
  value: decimal(value),
  bound: null,
  written: value,
  unit: "元",
  decimals: 0,
  sheet: "基金收支",
  cell: "E5",
});
const KEY = entryKey(entry("0"));

/** A year of 100, then a year that grew by what is said of each month, in percent. */
function history(growth: (back: number) => number) {
  const months = new Map<Month, ReadonlyMap<string, Decimal>>();
  for (let back = 24; back >= 1; back -= 1) {
    const value = back <= 12 ? 100 + growth(back) : 100;
    months.set(addMonths(AT, -back), new Map([[KEY, decimal(value)]]));
  }
  return months;
}

describe("growth far from what it usually is", () => {
  // Growth of 4, 5 and 6 percent: median 5, deviation 1 percentage point.
  const usual = history((back) => 4 + (back % 3));
  const base = Number(usual.get(addMonths(AT, -12))?.get(KEY));

  test.each([
    ["below", 11, false],
    ["on", 11.0, false],
    ["above", 11.1, true],
    ["below the other way", -1.0, false],
    ["beyond the other way", -1.1, true],
  ])("%s six deviations: %d percent", (_, percent, found) => {
    const value = ((base * (100 + percent)) / 100).toFixed(6);
    expect(outlier(entry(value), AT, usual) !== null).toBe(found);
  });

  test("says the growth, what is usual, and how far off it is", () => {
    expect(outlier(entry(String(base * 1.5)), AT, usual)).toMatchObject({
      rule: "outlier",
      severity: "explain",
      cell: "E5",
      message: expect.stringMatching(/同比增长50\.0%，以往 12 个月同比的中位数为增长5\.0%，偏离达 45\.0 倍/),
    });
  });

  test.each([
    ["on", 11, false],
    ["above", 11.1, true],
  ])("of a series that never moved, %s six percentage points: %d percent", (_, percent, found) => {
    const steady = history(() => 5);
    const value = ((105 * (100 + percent)) / 100).toFixed(6);
    expect(outlier(entry(value), AT, steady) !== null).toBe(found);
  });

  test("is not judged on fewer than twelve months; a large change is", () => {
    const short = new Map([...usual].filter(([at]) => at > addMonths(AT, -24)));
    expect(earlierGrowth(KEY, AT, usual)).toHaveLength(12);
    expect(earlierGrowth(KEY, AT, short)).toHaveLength(11);
    const earlier = { lastYear: new Map([[KEY, decimal(100)]]), thisYear: new Map(), opening: new Map() };
    expect(unusualChange(entry("149"), AT, earlier, short)).toBeNull();
    expect(unusualChange(entry("151"), AT, earlier, short)?.rule).toBe("large-change");
    expect(unusualChange(entry("151"), AT, earlier, usual)?.rule).toBe("outlier");
  });
});

const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 });

test("half of the numbers lie at or below the median, half at or above", () => {
  fc.assert(
    fc.property(numbers, (some) => {
      const all = some.map((one) => decimal(one));
      const middle = median(all);
      const below = all.filter((one) => compare(one, middle) <= 0).length;
      const above = all.filter((one) => compare(one, middle) >= 0).length;
      expect(Math.min(below, above) * 2).toBeGreaterThanOrEqual(all.length);
    }),
  );
});

test("one wild number in the past moves the distance of the next little", () => {
  const calm = [4, 5, 6, 5, 4, 6, 5].map((one) => decimal(one));
  const distance = (usual: readonly Decimal[]) => medianDistance(decimal(20), usual, decimal("0.5")).distance;
  expect(distance([...calm, decimal(10_000)])).toBe(distance(calm));
  expect(medianDistance(decimal(5), calm, decimal("0.5"))).toEqual({ median: "5", distance: ZERO });
  expect(() => median([])).toThrow(RangeError);
});
