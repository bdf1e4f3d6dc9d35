import { describe, expect, test } from "vitest";
import { decimal } from "../decimal";
import { evaluate } from "../indicators/evaluate";
import { type Expression, gap, growth, leaf, rollingYear } from "../indicators/expression";
import { cumulativePoint } from "../indicators/point";
import { type Month, month } from "../period";
import { known } from "../value";
import { REGION, restatedRevenue, sampleBreak } from "./comparability-fixture";
import type { ScopeBreak } from "./scope-break";
import { scopeSubstitution } from "./scope-substitution";

const REVENUE = leaf("fund.revenue");

/** Every cumulative of a year is ten a month; another year more. */
const facts = (at: Month) => known(decimal((Number(at.slice(0, 4)) - 2000) * Number(at.slice(5))));

const evaluated = (expression: Expression, at: Month, one: ScopeBreak, whole = true) => {
  const point = cumulativePoint(at);
  const guard = { indicator: "X", area: REGION, origin: "real", breaks: [one], whole, formulas: [] } as const;
  const instead = scopeSubstitution(guard, expression, point);
  return evaluate(expression, point, (own, through, base) => instead(own, through, base) ?? facts(through))
    .value;
};

const broken = { known: false, reason: "not-comparable", detail: "自2024年1月起收入不含个人账户" };

describe("a formula that joins months of two scopes", () => {
  test("a growth is not comparable from the break on for a year", () => {
    expect(evaluated(growth(REVENUE), month(2023, 12), sampleBreak()).known).toBe(true);
    expect(evaluated(growth(REVENUE), month(2024, 1), sampleBreak())).toEqual(broken);
    expect(evaluated(growth(REVENUE), month(2024, 12), sampleBreak())).toEqual(broken);
    expect(evaluated(growth(REVENUE), month(2025, 1), sampleBreak()).known).toBe(true);
  });

  test("nor is a difference of growths in which either crosses it", () => {
    const apart = gap(growth(leaf("fund.expenditure")), growth(REVENUE));
    expect(evaluated(apart, month(2024, 9), sampleBreak())).toEqual(broken);
  });

  test("a growth over a restated base uses it", () => {
    const one = sampleBreak({ restated: [restatedRevenue(month(2023, 5), "100")] });
    expect(evaluated(growth(REVENUE), month(2024, 5), one)).toEqual(known(decimal("0.2")));
    expect(evaluated(growth(REVENUE), month(2024, 5), one, false)).toEqual(broken);
  });

  test("a restated base of another area or of made-up data is not used", () => {
    const restated = [restatedRevenue(month(2023, 5), "100")];
    expect(evaluated(growth(REVENUE), month(2024, 5), sampleBreak({ restated, origin: "demo" }))).toEqual(
      broken,
    );
    const elsewhere = sampleBreak({ restated, area: "100000" as ScopeBreak["area"] });
    expect(evaluated(growth(REVENUE), month(2024, 5), elsewhere)).toEqual(broken);
  });

  test("the last twelve months are not told while they reach over the break", () => {
    expect(evaluated(rollingYear(REVENUE), month(2023, 12), sampleBreak()).known).toBe(true);
    expect(evaluated(rollingYear(REVENUE), month(2024, 1), sampleBreak())).toEqual(broken);
    expect(evaluated(rollingYear(REVENUE), month(2024, 11), sampleBreak())).toEqual(broken);
    expect(evaluated(rollingYear(REVENUE), month(2024, 12), sampleBreak()).known).toBe(true);
    expect(evaluated(rollingYear(REVENUE), month(2025, 3), sampleBreak()).known).toBe(true);
  });

  test("twelve months are told when both cumulatives of the year before are restated", () => {
    const restated = [restatedRevenue(month(2023, 12), "200"), restatedRevenue(month(2023, 3), "50")];
    expect(evaluated(rollingYear(REVENUE), month(2024, 3), sampleBreak({ restated }))).toEqual(
      known(decimal("222")),
    );
  });

  test("a plain figure is what it is, even where its year has both scopes", () => {
    expect(evaluated(REVENUE, month(2024, 9), sampleBreak({ from: month(2024, 6) })).known).toBe(true);
  });
});
