import { describe, expect, test } from "vitest";
import { decimal } from "../decimal";
import { compareInScope } from "../indicators/comparison";
import { define } from "../indicators/define";
import type { IndicatorDefinition } from "../indicators/definition";
import { type Expression, growth, leaf, over, sumOf } from "../indicators/expression";
import { cumulativePoint } from "../indicators/point";
import { type Month, month } from "../period";
import { known } from "../value";
import { REGION, restatedRevenue, sampleBreak } from "./comparability-fixture";
import { comparableBase } from "./comparable-base";
import { historyInScope, standInAt } from "./history-in-scope";
import { formulaHistories, redefinedBetween, turnsOf } from "./redefinition";
import { scopeGuards } from "./scope-guard";

const [REVENUE, SUBSIDY, PEOPLE] = [leaf("fund.revenue"), leaf("fund.revenue.subsidy"), leaf("insured")];
const TURN = month(2026, 1);

const version = (
  number: number,
  expression: Expression,
  more: Partial<IndicatorDefinition> = {},
): IndicatorDefinition =>
  define({
    ...{ code: "Z01", name: "人均收入", group: "fund", unit: "yuan-per-person", polarity: "none" },
    ...{ accounting: "financial", numeratorName: "收入", source: "试验", confidence: "M" },
    ...{ version: number, expressions: { all: expression } },
    ...more,
  });

const twoVersions = (before: Expression, after: Expression) => [
  version(1, before, { to: month(2025, 12) }),
  version(2, after, { from: TURN }),
];

const told = (definitions: readonly IndicatorDefinition[], now: Month, ago: Month, part?: Expression) => {
  const history = formulaHistories(definitions, "real")("Z01", "all");
  const holds = definitions.at(-1)?.expressions.all as Expression;
  return redefinedBetween(history, part ?? holds, ago, now);
};

describe("a comparison across a changed definition", () => {
  const changed = twoVersions(over(REVENUE, PEOPLE), over(SUBSIDY, PEOPLE));

  test("lies across from its month on for a year, and not before or after", () => {
    expect(told(changed, month(2025, 12), month(2024, 12), over(REVENUE, PEOPLE))).toBeNull();
    expect(told(changed, TURN, month(2025, 1))?.from).toBe(TURN);
    expect(told(changed, month(2026, 12), month(2025, 12))?.from).toBe(TURN);
    expect(told(changed, month(2027, 1), TURN)).toBeNull();
  });

  test("says so in words, and no restated base helps", () => {
    const restated = sampleBreak({ restated: [restatedRevenue(month(2025, 3), "1")] });
    const guard = scopeGuards(
      { areas: new Map(), edges: [] } as never,
      [],
      { vintage: "monthly", origin: "real" },
      changed,
    )({ indicator: "Z01", area: REGION, members: [], at: month(2026, 3), scheme: "all" });
    const formula = changed[1]?.expressions.all as Expression;
    const points = [cumulativePoint(month(2026, 3)), cumulativePoint(month(2025, 3))] as const;
    const base = { value: known(decimal(1)), numerator: null, denominator: null };
    const compared = comparableBase({ ...guard, breaks: [restated] }, formula, ...points, base);
    expect(compareInScope(known(decimal(2)), compared, { unit: "yuan", decimals: 2 })).toMatchObject({
      kind: "not-comparable",
      text: "口径不可比",
      note: "本指标口径自2026年1月起修改",
    });
    expect(compared.breaks[0]).toMatchObject({ redefines: "Z01", citation: "试验" });
    const history = new Map([[month(2025, 3), known(decimal(1))]]);
    const past = historyInScope(history, standInAt(guard, formula, history, month(2026, 3)));
    expect(past.get(month(2025, 3))).toMatchObject({ known: false, detail: "本指标口径自2026年1月起修改" });
  });

  test("a side that both versions share is compared, the other is not", () => {
    expect(told(changed, TURN, month(2025, 1), PEOPLE)).toBeNull();
    expect(told(changed, TURN, month(2025, 1), SUBSIDY)?.from).toBe(TURN);
  });

  test("a growth told by another formula is another growth", () => {
    expect(told(twoVersions(growth(REVENUE), growth(SUBSIDY)), TURN, month(2025, 1))).not.toBeNull();
  });
});

describe("what leaves a figure comparable", () => {
  test("another name, source or order of terms is the same formula", () => {
    const both = [sumOf(REVENUE, SUBSIDY), sumOf(SUBSIDY, REVENUE)] as const;
    expect(told(twoVersions(...both), TURN, month(2025, 1))).toBeNull();
    expect(turnsOf(formulaHistories(twoVersions(...both), "real")("Z01", "all"))).toEqual([]);
  });

  test("a change that was taken back, for months that both lie outside it", () => {
    const back = [
      version(1, REVENUE, { to: month(2025, 12) }),
      version(2, SUBSIDY, { from: TURN, to: month(2026, 6) }),
      version(1, REVENUE, { from: month(2026, 7) }),
    ];
    expect(told(back, month(2026, 12), month(2025, 12))).toBeNull();
    expect(told(back, month(2027, 3), month(2026, 3))?.from).toBe(month(2026, 7));
  });

  test("a definition of the demonstration changes no real figure", () => {
    const made = twoVersions(REVENUE, SUBSIDY).map((one) => ({ ...one, origin: "demo" as const }));
    expect(told(made, TURN, month(2025, 1))).toBeNull();
    expect(formulaHistories(made, "demo")("Z01", "all")).toHaveLength(2);
  });
});
