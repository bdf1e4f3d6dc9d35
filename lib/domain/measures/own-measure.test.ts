import { expect, test } from "vitest";
import { measureOf } from "./measure-catalogue";
import { ownMeasure, ownMeasureCode } from "./own-measure";

const BEDS = {
  root: "150000",
  home: "management",
  kind: "stock",
  accounting: "register",
  quantity: "item",
  name: "家庭病床数",
} as const;

test("a bureau's code says what the measure is, without a register", () => {
  const code = ownMeasureCode(BEDS);
  expect(code).toBe("own.150000.management.stock.register.item.家庭病床数");
  expect(measureOf(code)).toEqual({ code, ...BEDS });
  expect(ownMeasure(code)).toBe(ownMeasure(code));
});

test.each([
  "expense.in-policy",
  "own",
  "own.150000.management.stock.register.item",
  "own.150000.management.often.register.item.家庭病床数",
  "own.150000.management.stock.other.item.家庭病床数",
  "own.150000.management.stock.register.toString.家庭病床数",
  "own.150000.management.stock.register.item.家庭.病床数",
])("%s is none", (code) => {
  expect(ownMeasure(code)).toBeNull();
});
