import { describe, expect, it } from "vitest";
import { dateText, isoDateText } from "./date-text";

describe("dateText", () => {
  it.each([
    [1, false, "1900-01-01"],
    [59, false, "1900-02-28"],
    [60, false, undefined],
    [61, false, "1900-03-01"],
    [45382, false, "2024-03-31"],
    [2958465, false, "9999-12-31"],
    [2958466, false, undefined],
    [-1, false, undefined],
    [0, true, "1904-01-01"],
    [43920, true, "2024-03-31"],
    [2957003, true, "9999-12-31"],
    [2957004, true, undefined],
  ])("reads serial %d (from 1904: %s) as %s", (serial, date1904, text) => {
    expect(dateText(serial, "date", date1904)).toBe(text);
  });

  it("has no day zero, which an empty cell turned into a date would be", () => {
    expect(dateText(0, "date", false)).toBeUndefined();
    expect(dateText(0, "time", false)).toBe("00:00:00");
  });

  it("rounds to the second", () => {
    expect(dateText(45382.99999999, "date-time", false)).toBe("2024-04-01");
    expect(dateText(45382 + 30_600 / 86_400, "date-time", false)).toBe("2024-03-31T08:30:00");
    expect(dateText(1.5, "duration", false)).toBe("36:00:00");
  });
});

describe("isoDateText", () => {
  it.each([
    ["2024-03-31", "2024-03-31"],
    ["2024-03-31T00:00:00.000Z", "2024-03-31"],
    ["2024-03-31T08:30", "2024-03-31T08:30:00"],
    ["2024-03-31T08:30:15.5", "2024-03-31T08:30:15"],
    ["T08:30:00", "08:30:00"],
    ["2024/3/31", undefined],
    ["", undefined],
  ])("brings %j to %s", (written, text) => {
    expect(isoDateText(written)).toBe(text);
  });
});
