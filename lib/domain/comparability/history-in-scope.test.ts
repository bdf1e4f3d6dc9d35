import { expect, test } from "vitest";
import { decimal } from "../decimal";
import { leaf, over } from "../indicators/expression";
import { type Month, month } from "../period";
import { known } from "../value";
import { REGION, restatedRevenue, sampleBreak } from "./comparability-fixture";
import { historyInScope, SAME_SCOPE, standInAt } from "./history-in-scope";
import type { ScopeBreak } from "./scope-break";
import { UNGUARDED } from "./scope-guard";

const MONTHS = [month(2023, 12), month(2024, 6), month(2024, 12), month(2025, 12)];
const history = new Map<Month, ReturnType<typeof known>>(MONTHS.map((at) => [at, known(decimal(1))]));
const REVENUE = leaf("fund.revenue");
const guarded = (...breaks: ScopeBreak[]) => ({ ...UNGUARDED, indicator: "B01", area: REGION, breaks });

const told = (from: Month, at: Month) => {
  const past = historyInScope(history, standInAt(guarded(sampleBreak({ from })), REVENUE, history, at));
  return MONTHS.map((month) => past.get(month)?.known);
};

test("a trend looks back to the break and no further", () => {
  expect(told(month(2024, 1), month(2024, 12))).toEqual([false, true, true, true]);
  expect(told(month(2024, 6), month(2025, 12))).toEqual([false, false, false, true]);
  expect(told(month(2026, 1), month(2025, 12))).toEqual([true, true, true, true]);
});

test("without a change of scope nothing stands in for anything", () => {
  expect(standInAt(UNGUARDED, REVENUE, history, month(2025, 12))).toBe(SAME_SCOPE);
  expect(historyInScope(history, SAME_SCOPE)).toBe(history);
});

test("a restated figure stands in for the one of its month, also where no figure of that month is on file", () => {
  const one = sampleBreak({
    restated: [restatedRevenue(month(2023, 12), "7"), restatedRevenue(month(2022, 12), "5")],
  });
  const standIn = standInAt(guarded(one), REVENUE, history, month(2024, 12));
  expect(standIn(month(2023, 12))).toEqual(known(decimal(7)));
  expect(standIn(month(2022, 12))).toEqual(known(decimal(5)));
  expect(standIn(month(2021, 12))?.known).toBe(false);
  expect(standIn(month(2024, 6))).toBeNull();
});

test("a ratio of which one side was restated takes the other side as it was", () => {
  const one = sampleBreak({ restated: [restatedRevenue(month(2023, 12), "6")] });
  const rate = over(REVENUE, leaf("insured"));
  const at = month(2024, 12);
  const sides = () => ({ numerator: known(decimal(8)), denominator: known(decimal(3)) });
  expect(standInAt(guarded(one), rate, history, at, sides)(month(2023, 12))).toEqual(known(decimal(2)));
  expect(standInAt(guarded(one), rate, history, at)(month(2023, 12))?.known).toBe(false);
});
