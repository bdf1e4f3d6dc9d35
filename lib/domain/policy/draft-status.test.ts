import { describe, expect, test } from "vitest";
import { actProblem, actsOpen, type DraftStatus, statusAfter } from "./draft-status";

const AUTHOR = 1;
const OTHER = 2;
const open = (status: DraftStatus, hands: number | null) => actsOpen({ status, writers: [AUTHOR] }, hands);

describe("two people: whoever wrote a draft never approves it", () => {
  test("the author edits, submits and withdraws", () => {
    expect(open("editing", AUTHOR)).toEqual(["save", "submit", "withdraw"]);
    expect(open("submitted", AUTHOR)).toEqual(["withdraw"]);
    expect(actProblem({ status: "submitted", writers: [AUTHOR] }, "approve", AUTHOR)).toContain("另一人");
  });

  test("another person approves or returns, and may lend a hand before", () => {
    expect(open("submitted", OTHER)).toEqual(["approve", "return"]);
    expect(open("editing", OTHER)).toEqual(["save"]);
  });

  test("whoever saved a draft has written it", () => {
    const state = { status: "submitted", writers: [AUTHOR, OTHER] } as const;
    expect(actsOpen(state, OTHER)).toEqual(["withdraw"]);
    expect(actsOpen(state, 3)).toEqual(["approve", "return"]);
  });
});

test("a returned draft is mended and submitted again", () => {
  expect(open("returned", AUTHOR)).toEqual(["save", "submit", "withdraw"]);
  expect(statusAfter("save")).toBe("editing");
});

test("what is decided stays decided", () => {
  for (const status of ["approved", "withdrawn"] as const) {
    expect(open(status, AUTHOR)).toEqual([]);
    expect(open(status, null)).toEqual([]);
  }
  expect(actProblem({ status: "approved", writers: [] }, "save", null)).toBe("“已批准”的草稿不能保存");
});
