import { expect, test } from "vitest";
import { areaCode } from "../area";
import type { DutyStatus } from "./duty";
import { collectionFinding, dutyState } from "./duty-state";

const duty = (more: Partial<DutyStatus>): DutyStatus => ({
  form: "fund",
  area: areaCode("150100"),
  dueDay: 12,
  extension: null,
  submission: null,
  status: null,
  at: null,
  sender: null,
  sentAt: null,
  published: false,
  publishedSubmission: null,
  cameAt: null,
  isHistory: false,
  dueOn: "2026-10-12",
  daysLate: -3,
  cameLate: 0,
  ...more,
});

const published = (more: Partial<DutyStatus> = {}): DutyStatus =>
  duty({ published: true, publishedSubmission: 7, submission: 7, status: "published", daysLate: 0, ...more });

test.each([
  [-1, "未报", "10-12 到期", false],
  [0, "未报", "今天到期", false],
  [1, "未报", "逾期 1 天", true],
])("nothing has come in, %i days late", (daysLate, word, time, isLate) => {
  expect(dutyState(duty({ daysLate }))).toMatchObject({ word, time, isLate, submission: null });
});

test("what is on its way is late until it is published", () => {
  const state = dutyState(duty({ submission: 9, status: "returned", daysLate: 41 }));
  expect(state).toMatchObject({ word: "已退回", time: "逾期 41 天", isLate: true, submission: 9 });
});

test("a published statement stays published while its correction waits", () => {
  expect(dutyState(published({ submission: 9, status: "submitted" }))).toMatchObject({
    word: "已发布",
    submission: 7,
    correction: { submission: 9, word: "更正待复核" },
  });
  expect(dutyState(published({ submission: 9, status: "withdrawn" })).correction).toBeNull();
});

test("a statement that came after its day says so", () => {
  expect(dutyState(published({ cameLate: 2 })).time).toBe("迟报 2 天");
  expect(dutyState(published()).time).toBeNull();
});

test("a withdrawn upload leaves the duty open", () => {
  expect(dutyState(duty({ submission: 9, status: "withdrawn", daysLate: 5 }))).toMatchObject({
    word: "未报",
    submission: null,
  });
});

test("the finding of a month", () => {
  const say = (duties: DutyStatus[]) => collectionFinding(duties, ({ form }) => form);
  expect(say([])).toBe("没有报送任务");
  expect(say([published(), published()])).toBe("应报 2 张，全部已发布");
  expect(say([published(), duty({ daysLate: 3 })])).toBe("应报 2 张，已发布 1 张，1 张逾期（fund）");
  expect(say([duty({}), duty({})])).toBe("应报 2 张，已发布 0 张，2 张未报，尚未到期");
  expect(say([duty({ daysLate: 3 }), duty({})])).toBe("应报 2 张，已发布 0 张，1 张逾期");
});
