import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, type Decimal, decimal } from "../decimal";
import { month, monthOf, yearOf } from "../period";
import { known, missing, type Value } from "../value";
import { isTaken, takenRanks } from "./choice";
import { evaluate } from "./evaluate";
import { type Expression, lastKnown, leaf, over, shifted, single, sumOf } from "./expression";
import { requestsOf } from "./leaf-key";
import { cumulativePoint } from "./point";

const FLOW = leaf("fund.expenditure");
const STOCK = leaf("population");

/** A flow that adds its own month's number each month, cumulative from January. */
const monthly =
  (own: (at: string) => number) =>
  (_: unknown, through: string): Value => {
    const year = yearOf(through as never);
    const months = Array.from({ length: monthOf(through as never) }, (_unused, index) =>
      month(year, index + 1),
    );
    return known(months.reduce<Decimal>((total, at) => add(total, decimal(own(at))), decimal(0)));
  };

const valueAt = (expression: Expression, at: string, read: ReturnType<typeof monthly>): Value =>
  evaluate(expression, cumulativePoint(at as never), read).value;

describe("a single period within a formula is the difference of two cumulatives", () => {
  const read = monthly((at) => Number(at.slice(5)));
  test.each([
    ["month", "2026-01", "1"],
    ["month", "2026-09", "9"],
    ["quarter", "2026-03", "6"],
    ["quarter", "2026-09", "24"],
    ["quarter", "2026-08", "15"],
    ["quarter", "2026-12", "33"],
  ] as const)("%s at %s is %s", (frequency, at, value) => {
    expect(valueAt(single(FLOW, frequency), at, read)).toEqual(known(decimal(value)));
  });

  test("the quarter before a first quarter is the fourth of last year", () => {
    const before = shifted(single(FLOW, "quarter"), "previous-quarter");
    expect(valueAt(before, "2026-03", read)).toEqual(known(decimal("33")));
    expect(valueAt(shifted(single(FLOW, "month"), "previous-month"), "2026-01", read)).toEqual(
      known(decimal("12")),
    );
  });

  test("the quarters of a year add up to it, for any data", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 12, maxLength: 12 }), (own) => {
        const reading = monthly((at) => own[Number(at.slice(5)) - 1] as number);
        const quarters = ["2026-03", "2026-06", "2026-09", "2026-12"].map((at) =>
          valueAt(single(FLOW, "quarter"), at, reading),
        );
        const total = quarters.reduce<Decimal>(
          (sum, one) => (one.known ? add(sum, one.value) : sum),
          decimal(0),
        );
        expect(known(total)).toEqual(valueAt(FLOW, "2026-12", reading));
      }),
    );
  });
});

describe("the last known value of a stock", () => {
  const knownAt =
    (...months: string[]) =>
    (_: unknown, through: string): Value =>
      months.includes(through)
        ? known(decimal(through.slice(2, 4) + through.slice(5)))
        : missing("not-reported", "阿拉善盟");
  const asked = lastKnown(STOCK, 9);

  test.each([
    ["the month itself", ["2026-09", "2025-12"], "2609"],
    ["the latest before it", ["2026-03", "2025-12"], "2603"],
    ["as far back as is allowed", ["2025-12"], "2512"],
  ] as const)("%s", (_title, months, value) => {
    expect(valueAt(asked, "2026-09", knownAt(...months))).toEqual(known(decimal(value)));
  });

  test("one month further back is not known, and says whose is missing", () => {
    expect(valueAt(asked, "2026-09", knownAt("2025-11"))).toEqual(missing("not-reported", "阿拉善盟"));
  });

  test("of the months that may answer only the one that does is used", () => {
    const formula = over(FLOW, lastKnown(sumOf(STOCK, leaf("insured")), 2));
    const requests = requestsOf(formula, cumulativePoint(month(2026, 9)));
    expect(requests).toHaveLength(7);
    const answered = (index: number): boolean => {
      const { through, leaf: one } = requests[index] as (typeof requests)[number];
      return through === "2026-07" || (through === "2026-08" && one.measure === "insured");
    };
    const used = requests.filter((request) => isTaken(request, takenRanks(requests, answered)));
    expect(used.map(({ leaf: one, through }) => `${one.measure}@${through}`)).toEqual([
      "fund.expenditure@2026-09",
      "population@2026-07",
      "insured@2026-07",
    ]);
    const none = requests.filter((request) =>
      isTaken(
        request,
        takenRanks(requests, () => false),
      ),
    );
    expect(none.map(({ through }) => through)).toEqual(["2026-09", "2026-09", "2026-09"]);
  });
});
