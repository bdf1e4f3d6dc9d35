import { describe, expect, test } from "vitest";
import { areaCode } from "../../area";
import { type Month, month } from "../../period";
import {
  isOpen,
  nextChange,
  type ReviewRule,
  reviewAsked,
  ruleProblem,
  ruleToCome,
  stepsOf,
} from "./review-rule";

const AT = new Date("2026-10-20T01:00:00Z");

/** A decision in force unless it is said otherwise. */
const rule = (id: number, from: Month, asked: boolean, over: Partial<ReviewRule> = {}): ReviewRule => ({
  ...{ id, root: areaCode("150000"), origin: "demo", form: "fund", from, asked, reason: "报表简单" },
  ...{ proposedById: 1, proposedBy: "甲", proposedAt: AT },
  ...{ confirmed: { by: "乙", at: AT }, ended: null, ...over },
});

const [JUNE, SEPTEMBER, OCTOBER, DECEMBER] = [6, 9, 10, 12].map((index) => month(2026, index)) as [
  Month,
  Month,
  Month,
  Month,
];

describe("whether the prefecture's review is asked", () => {
  test("it is, until a bureau decides otherwise", () => {
    expect(reviewAsked([], SEPTEMBER)).toBe(true);
  });

  test("by the month of the statement: before, on and after the rule's first", () => {
    const rules = [rule(1, OCTOBER, false)];
    expect([SEPTEMBER, OCTOBER, DECEMBER].map((at) => reviewAsked(rules, at))).toEqual([true, false, false]);
    expect(ruleToCome(rules, SEPTEMBER)?.id).toBe(1);
    expect(ruleToCome(rules, OCTOBER)).toBeNull();
  });

  test("a later rule holds from its own month on; of one month the later decision holds", () => {
    const rules = [rule(3, OCTOBER, true), rule(1, JUNE, false), rule(2, OCTOBER, false)];
    expect([JUNE, SEPTEMBER, OCTOBER].map((at) => reviewAsked(rules, at))).toEqual([false, false, true]);
  });

  test("what is proposed, or was not agreed to, holds for nothing", () => {
    const proposed = rule(1, JUNE, false, { confirmed: null });
    const declined = { ...proposed, id: 2, ended: { by: "乙", reason: "再议", at: AT } };
    expect(reviewAsked([proposed, declined], SEPTEMBER)).toBe(true);
    expect([declined, proposed].filter(isOpen).map(({ id }) => id)).toEqual([1]);
  });
});

describe("a rule that cannot follow", () => {
  test("changes nothing", () => {
    expect(ruleProblem([], { from: OCTOBER, asked: true })).toContain("本来就须盟市复核");
    expect(ruleProblem([rule(1, JUNE, false)], { from: OCTOBER, asked: false })).toContain(
      "本来就免盟市复核",
    );
  });

  test("or begins before the latest one; on its month it may", () => {
    const rules = [rule(1, OCTOBER, false)];
    expect(ruleProblem(rules, { from: SEPTEMBER, asked: true })).toContain("不能早于 2026-10");
    expect(ruleProblem(rules, { from: OCTOBER, asked: true })).toBeNull();
    expect(ruleProblem(rules, { from: DECEMBER, asked: true })).toBeNull();
  });
});

test("a further change turns round what was decided last, and is suggested from this month or from that rule's", () => {
  expect(nextChange([], OCTOBER)).toEqual({ asked: false, notBefore: null, suggestedFrom: OCTOBER });
  const rules = [rule(1, JUNE, false), rule(2, DECEMBER, true)];
  expect(nextChange(rules, OCTOBER)).toEqual({ asked: false, notBefore: DECEMBER, suggestedFrom: DECEMBER });
  expect(nextChange([rule(1, JUNE, false)], OCTOBER)).toMatchObject({ asked: true, suggestedFrom: OCTOBER });
});

test("the steps name who acts in turn, and the bureau always does", () => {
  expect(stepsOf(true)).toEqual(["报送员提交", "盟市复核员复核", "上级局审核接收并发布"]);
  expect(stepsOf(false)).toEqual(["报送员提交", "上级局审核接收并发布"]);
});
