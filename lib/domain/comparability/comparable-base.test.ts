import { describe, expect, test } from "vitest";
import { decimal } from "../decimal";
import { compareInScope } from "../indicators/comparison";
import type { Evaluation } from "../indicators/evaluate";
import { growth, leaf, over, rollingYear, sumOf } from "../indicators/expression";
import { cumulativePoint, pointOf } from "../indicators/point";
import { type Month, month, previousPeriod, samePeriodLastYear } from "../period";
import { known } from "../value";
import { REGION, restatedRevenue, sampleBreak } from "./comparability-fixture";
import { comparableBase } from "./comparable-base";
import type { ScopeBreak } from "./scope-break";
import type { ScopeGuard } from "./scope-guard";

const REVENUE = leaf("fund.revenue");
const PEOPLE = leaf("insured");
const YUAN = { unit: "yuan", decimals: 2 } as const;

const guarded = (...breaks: ScopeBreak[]): ScopeGuard => ({
  ...{ indicator: "B01", area: REGION, origin: "real", whole: true, formulas: [] },
  breaks,
});

const plain = (value: string): Evaluation => ({
  value: known(decimal(value)),
  numerator: null,
  denominator: null,
});

const yearOnYear = (
  guard: ScopeGuard,
  now: Month,
  ago: Month,
  expression = REVENUE as Parameters<typeof growth>[0],
) => comparableBase(guard, expression, cumulativePoint(now), cumulativePoint(ago), plain("100"));

const told = (guard: ScopeGuard, now: Month, ago: Month) =>
  compareInScope(known(decimal("115.6")), yearOnYear(guard, now, ago), YUAN);

describe("a comparison across a change of scope", () => {
  test("is told as it is on either side of the break, and not comparable from its month on for a year", () => {
    const guard = guarded(sampleBreak());
    expect(told(guard, month(2023, 12), month(2022, 12)).text).toBe("增长15.6%");
    expect(told(guard, month(2024, 1), month(2023, 1))).toMatchObject({
      kind: "not-comparable",
      value: null,
      text: "口径不可比",
      note: "自2024年1月起收入不含个人账户",
    });
    expect(told(guard, month(2024, 12), month(2023, 12)).kind).toBe("not-comparable");
    expect(told(guard, month(2025, 1), month(2024, 1)).text).toBe("增长15.6%");
  });

  test("a break within a year spoils two years: the year that has both scopes in it is no base either", () => {
    const guard = guarded(sampleBreak({ from: month(2024, 6) }));
    expect(told(guard, month(2024, 5), month(2023, 5)).kind).toBe("growth");
    expect(told(guard, month(2024, 6), month(2023, 6)).kind).toBe("not-comparable");
    expect(told(guard, month(2025, 5), month(2024, 5)).kind).toBe("not-comparable");
    expect(told(guard, month(2025, 12), month(2024, 12)).kind).toBe("not-comparable");
    expect(told(guard, month(2026, 5), month(2025, 5)).kind).toBe("growth");
  });

  test("single quarters wholly after it are comparable, and so is the quarter before within one scope", () => {
    const guard = guarded(sampleBreak({ from: month(2023, 7) }));
    const quarter = { frequency: "quarter", year: 2024, index: 3 } as const;
    const yoy = comparableBase(
      guard,
      REVENUE,
      pointOf(quarter, "single"),
      pointOf(samePeriodLastYear(quarter), "single"),
      plain("100"),
    );
    expect(yoy.base.known).toBe(true);
    const first = { frequency: "quarter", year: 2023, index: 3 } as const;
    const pop = comparableBase(
      guard,
      REVENUE,
      pointOf(first, "single"),
      pointOf(previousPeriod(first), "single"),
      plain("100"),
    );
    expect(pop.base).toMatchObject({ known: false, reason: "not-comparable" });
  });

  test("a stock is compared from month to month", () => {
    const guard = guarded(sampleBreak({ measures: ["insured"], from: month(2024, 6) }));
    expect(yearOnYear(guard, month(2025, 6), month(2024, 6), PEOPLE).base.known).toBe(true);
    expect(yearOnYear(guard, month(2025, 5), month(2024, 5), PEOPLE).base.known).toBe(false);
  });

  test("a restated base is compared with, and the growth says so", () => {
    const guard = guarded(sampleBreak({ restated: [restatedRevenue(month(2023, 5), "80")] }));
    expect(told(guard, month(2024, 5), month(2023, 5))).toMatchObject({
      text: "增长44.5%",
      note: "按可比口径",
    });
    expect(told(guard, month(2024, 6), month(2023, 6)).kind).toBe("not-comparable");
  });

  test("of a ratio both sides have to be on the new scope", () => {
    const perHead = over(REVENUE, PEOPLE);
    const base: Evaluation = {
      value: known(decimal("2")),
      numerator: known(decimal("100")),
      denominator: known(decimal("50")),
    };
    const points = [cumulativePoint(month(2024, 5)), cumulativePoint(month(2023, 5))] as const;
    const restated = guarded(sampleBreak({ restated: [restatedRevenue(month(2023, 5), "80")] }));
    expect(comparableBase(restated, perHead, ...points, base).base).toEqual(known(decimal("1.6")));
    expect(comparableBase(guarded(sampleBreak()), perHead, ...points, base).base.known).toBe(false);
  });

  test("a sum of which one part was not restated is not comparable", () => {
    const both = sumOf(REVENUE, leaf("fund.revenue", { scheme: "maternity" }));
    const guard = guarded(sampleBreak({ restated: [restatedRevenue(month(2023, 5), "80")] }));
    expect(yearOnYear(guard, month(2024, 5), month(2023, 5), both).base.known).toBe(false);
  });

  test("twelve months that reach back over the break are not comparable, nor is a growth's own difference hindered", () => {
    const guard = guarded(sampleBreak());
    const rolling = rollingYear(REVENUE);
    expect(yearOnYear(guard, month(2025, 6), month(2024, 6), rolling).base.known).toBe(false);
    expect(yearOnYear(guard, month(2025, 12), month(2024, 12), rolling).base.known).toBe(true);
    expect(yearOnYear(guard, month(2024, 12), month(2023, 12), growth(REVENUE)).base.known).toBe(true);
  });

  test("concerns the schemes that it names, and totals that a form adds up from them", () => {
    const guard = guarded(sampleBreak({ schemes: ["employee"] }));
    const at = [month(2024, 12), month(2023, 12)] as const;
    expect(yearOnYear(guard, ...at, leaf("fund.revenue", { scheme: "employee" })).base.known).toBe(false);
    expect(yearOnYear(guard, ...at, leaf("fund.revenue", { scheme: "resident" })).base.known).toBe(true);
  });

  test("may name an indicator whatever it is made of", () => {
    const one = sampleBreak({ measures: [], indicators: ["B01"] });
    expect(yearOnYear(guarded(one), month(2024, 12), month(2023, 12)).base.known).toBe(false);
    expect(
      yearOnYear({ ...guarded(one), indicator: "B02" }, month(2024, 12), month(2023, 12)).base.known,
    ).toBe(true);
  });
});
