import { expect, test } from "vitest";
import { decimal } from "../decimal";
import { leaf } from "../indicators/expression";
import { type Month, month } from "../period";
import { known } from "../value";
import { REGION, sampleBreak } from "./comparability-fixture";
import { historyInScope } from "./history-in-scope";

const MONTHS = [month(2023, 12), month(2024, 6), month(2024, 12), month(2025, 12)];
const history = new Map<Month, ReturnType<typeof known>>(MONTHS.map((at) => [at, known(decimal(1))]));

const told = (from: Month, at: Month) => {
  const guard = {
    ...({ indicator: "B01", area: REGION, origin: "real", whole: true } as const),
    breaks: [sampleBreak({ from })],
  };
  const past = historyInScope(guard, leaf("fund.revenue"), history, at);
  return MONTHS.map((month) => past.get(month)?.known);
};

test("a trend looks back to the break and no further", () => {
  expect(told(month(2024, 1), month(2024, 12))).toEqual([false, true, true, true]);
  expect(told(month(2024, 6), month(2025, 12))).toEqual([false, false, false, true]);
  expect(told(month(2026, 1), month(2025, 12))).toEqual([true, true, true, true]);
});
