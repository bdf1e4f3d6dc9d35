import { describe, expect, test } from "vitest";
import type { Decimal } from "../decimal";
import {
  commitmentOfEntry,
  EMPTY_ENTRY,
  freeCommitmentId,
  OPEN_END,
  standsInQuote,
} from "./commitment-entry";

const typed = (change: Partial<typeof EMPTY_ENTRY>) => commitmentOfEntry({ ...EMPTY_ENTRY, ...change });

test("ratios are typed in percent and kept as fractions, full-width digits included", () => {
  expect(typed({ unit: "ratio", value: "75" }).value).toBe("0.75");
  expect(typed({ unit: "ratio", value: "７５％" }).value).toBe("0.75");
  expect(typed({ unit: "point", value: "0.5" }).value).toBe("0.005");
  expect(typed({ unit: "yuan", value: "14,000" }).value).toBe("14000");
  expect(typed({ unit: "ratio", value: "70、75" }).values).toEqual(["0.7", "0.75"]);
});

test("what is no number is kept as it was typed", () => {
  expect(typed({ unit: "ratio", value: "七十五" }).value).toBe("七十五");
});

test("steps are lines of a date and a number", () => {
  expect(typed({ unit: "ratio", points: "2026-06-30 60\n2026-09-30：100%\n" }).points).toEqual([
    { due: "2026-06-30", value: "0.6" },
    { due: "2026-09-30", value: "1" },
  ]);
});

test("an end that stays open is told from one that the document gives", () => {
  expect(typed({ to: OPEN_END }).to).toBeNull();
  expect(typed({ to: "" })).not.toHaveProperty("to");
});

describe("a number is looked for among the digits of its quote", () => {
  const stands = (quote: string, value: string, unit: string) => standsInQuote(quote, value as Decimal, unit);

  test("as it is, in percent, in 万 and in 亿", () => {
    expect(stands("支付比例达到75%左右", "0.75", "ratio")).toBe(true);
    expect(stands("起付线1.4万元", "14000", "yuan")).toBe(true);
    expect(stands("不低于2,150万人", "21500000", "person")).toBe(true);
    expect(stands("三年内按照4:4:2的比例", "0.4", "ratio")).toBe(true);
  });

  test("another number is not it, and Chinese numerals are not read", () => {
    expect(stands("支付比例达到75%左右", "0.7", "ratio")).toBe(false);
    expect(stands("支付比例达到百分之七十五", "0.75", "ratio")).toBeNull();
  });
});

test("a new commitment gets a name that is free", () => {
  expect(freeCommitmentId("", new Set())).toBe("item-1");
  expect(freeCommitmentId("", new Set(["item-1"]))).toBe("item-2");
  expect(freeCommitmentId("C01", new Set())).toBe("c01");
  expect(freeCommitmentId("C01", new Set(["c01"]))).toBe("c01-2");
});
