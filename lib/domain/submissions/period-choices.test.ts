import { expect, test } from "vitest";
import { month } from "../period";
import { periodChoices } from "./period-choices";

const values = (frequency: string, at = month(2026, 10)) =>
  periodChoices(at)
    .filter((choice) => choice.frequency === frequency)
    .map(({ value, label }) => `${value} ${label}`);

test("months that have ended, the latest first, each with what it is cumulated over", () => {
  expect(values("month").slice(0, 2)).toEqual(["2026-10 2026年10月（1—10月）", "2026-09 2026年9月（1—9月）"]);
  expect(values("month")[9]).toBe("2026-01 2026年1月");
  expect(values("month")).toHaveLength(18);
});

test("a quarter counts once its last month has ended; the fourth is the year's", () => {
  expect(values("quarter").slice(0, 4)).toEqual([
    "2026Q3 2026年第三季度（1—9月）",
    "2026Q2 2026年第二季度（1—6月）",
    "2026Q1 2026年第一季度（1—3月）",
    "2025Q4 2025年第四季度",
  ]);
  expect(values("quarter", month(2026, 9))[0]).toContain("2026Q3");
  expect(values("quarter", month(2026, 8))[0]).toContain("2026Q2");
});

test("a year counts once December has ended", () => {
  expect(values("year")[0]).toBe("2025 2025年");
  expect(values("year", month(2026, 12))[0]).toBe("2026 2026年");
});
