import { expect, test } from "vitest";
import { actsFor } from "./acts";

test.each([
  ["submitter", "reading", []],
  ["submitter", "draft", ["submit", "withdraw"]],
  ["submitter", "refused", ["withdraw"]],
  ["submitter", "submitted", ["withdraw"]],
  ["submitter", "reviewed", []],
  ["submitter", "published", []],
  ["prefecture-reviewer", "submitted", ["review", "return"]],
  ["prefecture-reviewer", "reviewed", []],
  ["bureau-reviewer", "submitted", []],
  ["bureau-reviewer", "reviewed", ["accept", "return"]],
  ["leader", "reviewed", []],
  ["auditor", "submitted", []],
] as const)("a %s may act on a %s submission: %j", (role, status, acts) => {
  expect(actsFor(role, status, false, true)).toEqual(acts);
});

test.each([
  ["submitter", "draft", ["submit", "withdraw"]],
  ["submitter", "reviewed", ["withdraw"]],
  ["submitter", "published", []],
  ["prefecture-reviewer", "draft", []],
  ["prefecture-reviewer", "reviewed", []],
  ["bureau-reviewer", "reviewed", ["accept", "return"]],
  ["leader", "reviewed", []],
  ["finance", "reviewed", []],
  ["administrator", "reviewed", []],
  ["auditor", "reviewed", []],
] as const)("without the prefecture's review a %s may act on a %s submission: %j", (role, status, acts) => {
  expect(actsFor(role, status, false, false)).toEqual(acts);
});

test("nobody reviews or accepts what they uploaded themselves", () => {
  expect(actsFor("prefecture-reviewer", "submitted", true, true)).toEqual(["return"]);
  expect(actsFor("bureau-reviewer", "reviewed", true, true)).toEqual(["return"]);
  expect(actsFor("bureau-reviewer", "reviewed", true, false)).toEqual(["return"]);
});
