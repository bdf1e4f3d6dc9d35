import { expect, test } from "vitest";
import { findPeriod } from "./period-text";

test.each([
  ["呼和浩特市2026年1—9月基金收支情况表", "2026-09"],
  ["２０２６年１－９月", "2026-09"],
  ["2026年1月至9月", "2026-09"],
  ["2026年9月", "2026-09"],
  ["2026.9", "2026-09"],
  ["2026-09", "2026-09"],
  ["2026年第三季度", "2026-09"],
  ["2026年三季度", "2026-09"],
  ["2026年上半年", "2026-06"],
  ["2026年度", "2026-12"],
  ["2026年 1 月", "2026-01"],
])("%s ends with %s", (text, expected) => {
  expect(findPeriod(text)).toBe(expected);
});

test.each(["基金收支情况表", "2026", "1—9月", "2026年13月", "电话20261234"])("%s names no period", (text) => {
  expect(findPeriod(text)).toBeNull();
});
