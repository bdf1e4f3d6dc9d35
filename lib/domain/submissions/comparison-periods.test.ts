import { describe, expect, test } from "vitest";
import { type Month, month, parsePeriod } from "../period";
import { comparisonMonths } from "./comparison-periods";

const asked = (period: string, ...reported: string[]) =>
  comparisonMonths(parsePeriod(period) as never, reported as Month[]).map(
    ({ name, through }) => `${name} ${through}`,
  );

describe("what a template sets beside the figures of a period", () => {
  test("the period before and the same period of last year", () => {
    expect(asked("2026Q3", "2025-09", "2026-06", "2026-08")).toEqual(["上期 2026-06", "上年同期 2025-09"]);
    expect(asked("2026-09", "2025-09", "2026-06", "2026-08")).toEqual(["上期 2026-08", "上年同期 2025-09"]);
  });

  test("the first period of a year follows last year's end", () => {
    expect(asked("2026Q1", "2025-03", "2025-12")).toEqual(["上期 2025-12", "上年同期 2025-03"]);
  });

  test("the latest reported one where the period before was not", () => {
    expect(asked("2026Q3", "2026-03")).toEqual(["上期 2026-03", "上年同期 2025-09"]);
  });

  test("once where both are the same", () => {
    expect(asked("2025", "2024-12")).toEqual(["上年同期 2024-12"]);
  });

  test("nothing for an area without history, and nothing later", () => {
    expect(asked("2026Q3")).toEqual([]);
    expect(asked("2026Q1", month(2026, 6))).toEqual(["上期 2025-12", "上年同期 2025-03"]);
  });
});
