import { expect, test } from "vitest";
import { areaCode } from "./area";
import { type FigureKey, figureId, figureKeyText, figurePeriod, parseFigureId } from "./figure";
import { parseMonth, periodText } from "./period";

const key: FigureKey = {
  indicator: "B07.rolling-12",
  area: areaCode("150100"),
  through: parseMonth("2026-09"),
  span: "cumulative",
  scheme: "medical-assistance",
  vintage: "monthly",
  origin: "demo",
};

test("M21: a figure's id reads back to its key and publication", () => {
  const id = figureId(key, 1286);
  expect(id).toBe("B07.rolling-12_150100_2026-09_medical-assistance_monthly_demo_cumulative.1286");
  expect(parseFigureId(id)).toEqual({ key, publication: 1286 });
  expect(id.startsWith(`${figureKeyText(key)}.`)).toBe(true);
});

test("M3: September alone and the third quarter alone are two figures", () => {
  const single = (frequency: "month" | "quarter"): FigureKey => ({ ...key, span: "single", frequency });
  for (const [frequency, period] of [
    ["month", "2026-09"],
    ["quarter", "2026Q3"],
  ] as const) {
    const parsed = parseFigureId(figureId(single(frequency), 3));
    expect(parsed?.key).toEqual(single(frequency));
    expect(periodText(figurePeriod(single(frequency)))).toBe(period);
  }
  expect(periodText(figurePeriod({ ...key, span: "single" }))).toBe("2026Q3");
});

test.each([
  "C01",
  "C01_150100_2026-13_resident_monthly_demo_cumulative.1",
  "C01_150100_2026-09_nobody_monthly_demo_cumulative.1",
  "C01_150100_2026-09_resident_weekly_demo_cumulative.1",
  "C01_150100_2026-09_resident_monthly_fake_cumulative.1",
  "C01_150100_2026-09_resident_monthly_demo_cumulative-month.1",
  "C01_150100_2026-09_resident_monthly_demo_cumulative.x",
  "../C01_150100_2026-09_resident_monthly_demo_cumulative.1",
])("%s is no id", (text) => {
  expect(parseFigureId(text)).toBeNull();
});
