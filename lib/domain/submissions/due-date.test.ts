import { describe, expect, test } from "vitest";
import { month } from "../period";
import { dueDate, isDate } from "./due-date";

test("a month's statements fall due in the next, over the year's end too", () => {
  expect(dueDate(month(2026, 9), 5)).toBe("2026-10-05");
  expect(dueDate(month(2026, 12), 28)).toBe("2027-01-28");
});

describe("a day that exists", () => {
  test.each([
    ["2026-02-28", true],
    ["2026-02-29", false],
    ["2028-02-29", true],
    ["2026-04-31", false],
    ["2026-13-01", false],
    ["2026-1-1", false],
    ["十月十五", false],
    ["", false],
  ])("%s: %s", (text, exists) => {
    expect(isDate(text)).toBe(exists);
  });
});
