import { expect, test } from "vitest";
import type { AreaCode } from "../area";
import { month } from "../period";
import type { DutyStatus } from "./duty";
import { monthTimeliness, timelinessOf } from "./timeliness";

const duty = (more: Partial<DutyStatus>): DutyStatus => ({
  form: "fund",
  area: "150100" as AreaCode,
  dueDay: 15,
  extension: null,
  submission: null,
  status: null,
  at: null,
  published: false,
  publishedSubmission: null,
  sender: null,
  sentAt: null,
  cameAt: null,
  isHistory: false,
  dueOn: "2026-10-15",
  daysLate: 0,
  cameLate: 0,
  ...more,
});

const AT = month(2026, 9);

test.each([
  ["in time", { published: true }, { onTime: 1, late: 0 }],
  ["a day late", { published: true, cameLate: 1 }, { onTime: 0, late: 1, daysLate: 1 }],
  ["loaded as history", { published: true, isHistory: true }, { onTime: 0, late: 0, pending: 0 }],
  ["due today", { daysLate: 0 }, { missing: 0, pending: 1 }],
  ["due yesterday", { daysLate: 1 }, { missing: 1, pending: 0 }],
  [
    "extended",
    { extension: { id: 1, dueOn: "2026-10-20", reason: "系统停机", by: "甲" } },
    { extended: 1, pending: 1 },
  ],
])("%s", (_, more, expected) => {
  expect(monthTimeliness(AT, [duty(more)])).toMatchObject(expected);
});

test("what is not due yet counts for nothing, what is missing counts as due", () => {
  const months = [
    monthTimeliness(AT, [duty({ published: true }), duty({ published: true, cameLate: 3 })]),
    monthTimeliness(month(2026, 10), [duty({ daysLate: 2 }), duty({ daysLate: -5 })]),
  ];
  expect(timelinessOf(months)).toMatchObject({ due: 3, published: 2, onTime: 1 });
  expect(timelinessOf([])).toMatchObject({ due: 0, published: 0, onTime: 0 });
});
