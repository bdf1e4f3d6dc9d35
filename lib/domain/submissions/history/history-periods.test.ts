import { describe, expect, test } from "vitest";
import { month, periodText } from "../../period";
import { historyPeriods } from "./history-periods";

const on = (year: number, index: number): string[] => historyPeriods(month(year, index)).map(periodText);

describe("what is loaded before the first report", () => {
  test("three year-ends, last year's quarters and this year's before the one to be reported", () => {
    expect(on(2026, 11)).toEqual(["2023", "2024", "2025Q1", "2025Q2", "2025Q3", "2025", "2026Q1", "2026Q2"]);
  });

  test("a quarter counts from the month after it: before, on and after the turn", () => {
    expect(on(2026, 9).at(-1)).toBe("2026Q1");
    expect(on(2026, 10).at(-1)).toBe("2026Q2");
    expect(on(2026, 12).at(-1)).toBe("2026Q2");
  });

  test("from January the year before is reported as a whole", () => {
    expect(on(2027, 1)).toEqual([
      ...["2023", "2024", "2025Q1", "2025Q2", "2025Q3", "2025"],
      ...["2026Q1", "2026Q2", "2026Q3"],
    ]);
    expect(on(2027, 4)).toEqual(["2024", "2025", "2026Q1", "2026Q2", "2026Q3", "2026"]);
  });
});
