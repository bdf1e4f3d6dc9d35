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
  expect(actsFor(role, status, false)).toEqual(acts);
});

test("nobody reviews or accepts what they uploaded themselves", () => {
  expect(actsFor("prefecture-reviewer", "submitted", true)).toEqual(["return"]);
  expect(actsFor("bureau-reviewer", "reviewed", true)).toEqual(["return"]);
});
