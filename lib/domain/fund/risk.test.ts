import { expect, test } from "vitest";
import { decimal } from "../decimal";
import { fundRisk, type RiskInputs } from "./risk";

const calm: RiskInputs = {
  scheme: "resident",
  balance: decimal(100),
  reserveMonths: decimal(8),
  outlook: "surplus",
  growthGap: decimal("0.02"),
  aheadOfPace: decimal("0.01"),
};

const level = (change: Partial<RiskInputs>) => fundRisk({ ...calm, ...change }).level;

test.each([
  ["2.99", "red"],
  ["3", "orange"],
  ["5.99", "orange"],
  ["6", "green"],
])("人社部发〔2009〕67号 thresholds: %s months is %s", (months, expected) => {
  expect(level({ reserveMonths: decimal(months) })).toBe(expected);
});

test("a negative balance is red whatever the months", () => {
  expect(level({ balance: decimal(-1), reserveMonths: decimal(20) })).toBe("red");
});

test("below six months with a deficit ahead is red", () => {
  expect(level({ reserveMonths: decimal("5.9"), outlook: "deficit" })).toBe("red");
});

test.each([
  [{ outlook: "deficit" }, "yellow"],
  [{ outlook: "open" }, "green"],
  [{ growthGap: decimal("0.1") }, "green"],
  [{ growthGap: decimal("0.1001") }, "yellow"],
  [{ aheadOfPace: decimal("0.05") }, "green"],
  [{ aheadOfPace: decimal("0.0501") }, "yellow"],
] as const)("%j gives %s", (change, expected) => {
  expect(level(change)).toBe(expected);
});

test("more than fifteen months is information for employees and nothing for residents", () => {
  expect(level({ scheme: "employee", reserveMonths: decimal("15.1") })).toBe("blue");
  expect(level({ scheme: "employee", reserveMonths: decimal(15) })).toBe("green");
  expect(level({ scheme: "resident", reserveMonths: decimal("15.1") })).toBe("green");
});

test("an absent input is not taken as fine", () => {
  expect(fundRisk({ ...calm, reserveMonths: null })).toEqual({
    level: "unknown",
    reasons: ["可支付月数缺数"],
  });
});
