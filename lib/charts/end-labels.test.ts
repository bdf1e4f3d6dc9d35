import { expect, it } from "vitest";
import { spreadLabels } from "./end-labels";

const range = { min: 0, max: 100, interval: 20 };

it("leaves labels that stand apart where they are", () => {
  expect(spreadLabels([80, 20], range)).toEqual([0, 0]);
});

it("parts labels that would cover one another, the higher value on top", () => {
  const [lower = Number.NaN, higher = Number.NaN] = spreadLabels([50, 51], range);
  expect(higher).toBeLessThan(0);
  expect(lower).toBeGreaterThan(0);
});
