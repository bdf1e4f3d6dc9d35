import { expect, test } from "vitest";
import { month, parseMonth } from "@/lib/domain/period";
import { seriesMonths } from "./fund-series";

const months = (...texts: string[]) => texts.map(parseMonth);

test("a year with months is drawn by months, up to the one that is shown", () => {
  const { step, months: drawn } = seriesMonths(months("2026-03", "2026-02", "2025-12"), month(2026, 3));
  expect(step).toBe("month");
  expect(drawn).toEqual(months("2026-01", "2026-02", "2026-03"));
});

test("December with months of its year is still drawn by months", () => {
  expect(seriesMonths(months("2025-12", "2025-11"), month(2025, 12)).step).toBe("month");
});

test("where only whole years are published, the last six are drawn, none later than the one shown", () => {
  const years = Array.from({ length: 9 }, (_, index) => month(2015 + index, 12));
  const { step, months: drawn } = seriesMonths(years.toReversed(), month(2022, 12));
  expect(step).toBe("year");
  expect(drawn).toEqual(Array.from({ length: 6 }, (_, index) => month(2017 + index, 12)));
});
