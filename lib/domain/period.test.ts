import { describe, expect, test } from "vitest";
import {
  addMonths,
  cumulativeBefore,
  cumulativeName,
  month,
  parsePeriod,
  periodName,
  periodText,
  periodThrough,
  previousPeriod,
  shanghaiDate,
  through,
} from "./period";

const period = (text: string) => {
  const parsed = parsePeriod(text);
  if (!parsed) throw new Error(text);
  return parsed;
};

describe("period", () => {
  test("M3: 2026Q3, 2026-09 and January to September are one through-month", () => {
    expect(through(period("2026Q3"))).toBe("2026-09");
    expect(through(period("2026-09"))).toBe("2026-09");
    expect(cumulativeName(through(period("2026Q3")))).toBe("2026年1—9月");
    expect(through(period("2026"))).toBe("2026-12");
  });

  test.each(["2026Q5", "2026-13", "2026-9", "26", "2026Q", "2026年", "1899"])("refuses %s", (text) => {
    expect(parsePeriod(text)).toBeNull();
  });

  test("spells itself back", () => {
    for (const text of ["2026", "2026Q3", "2026-09"]) expect(periodText(period(text))).toBe(text);
  });

  test("the period before the first is the last of the year before", () => {
    expect(periodText(previousPeriod(period("2026Q1")))).toBe("2025Q4");
    expect(periodText(previousPeriod(period("2026-01")))).toBe("2025-12");
    expect(periodText(previousPeriod(period("2026")))).toBe("2025");
  });

  test("a single quarter is measured from the cumulative before it, the first from nothing", () => {
    expect(cumulativeBefore(period("2026Q3"))).toBe("2026-06");
    expect(cumulativeBefore(period("2026Q1"))).toBeNull();
    expect(cumulativeBefore(period("2026-02"))).toBe("2026-01");
    expect(cumulativeBefore(period("2026"))).toBeNull();
  });

  test("months count across years", () => {
    expect(addMonths(month(2026, 1), -1)).toBe("2025-12");
    expect(addMonths(month(2025, 11), 14)).toBe("2027-01");
  });

  test("names read as official text", () => {
    expect(periodName(period("2026Q3"))).toBe("2026年第三季度");
    expect(cumulativeName(month(2026, 1))).toBe("2026年1月");
    expect(periodThrough(month(2025, 12))).toEqual(period("2025"));
  });

  test("M4: Asia/Shanghai decides the day", () => {
    expect(shanghaiDate(new Date("2026-09-30T15:59:59Z"))).toBe("2026-09-30");
    expect(shanghaiDate(new Date("2026-09-30T16:00:00Z"))).toBe("2026-10-01");
  });
});
