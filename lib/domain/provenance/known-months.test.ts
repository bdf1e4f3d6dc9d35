import { expect, test } from "vitest";
import { month } from "../period";
import { knownMonthsText } from "./known-months";

const [SEPTEMBER, AUGUST, JULY] = [month(2026, 9), month(2026, 8), month(2026, 7)];

test("months that a last known stock is of are told with their areas, and the oldest", () => {
  expect(knownMonthsText([], SEPTEMBER)).toBeNull();
  expect(knownMonthsText([{ month: SEPTEMBER, areas: ["甲", "乙"] }], SEPTEMBER)).toBeNull();
  expect(knownMonthsText([{ month: AUGUST, areas: ["甲"] }], SEPTEMBER)).toBe(
    "最近已知：2026年8月 甲；最早为2026年8月",
  );
  const three = [
    { month: SEPTEMBER, areas: ["甲", "乙", "丙", "丁"] },
    { month: AUGUST, areas: ["戊", "己", "庚"] },
    { month: JULY, areas: ["辛"] },
  ];
  expect(knownMonthsText(three, SEPTEMBER)).toBe(
    "最近已知：2026年9月 4个地区，2026年8月 戊、己、庚，2026年7月 辛；最早为2026年7月",
  );
});
