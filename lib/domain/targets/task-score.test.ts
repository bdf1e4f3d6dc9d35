import { describe, expect, test } from "vitest";
import { type Decimal, decimal } from "../decimal";
import type { Status } from "./standing";
import { taskScore, totalScore } from "./task-score";

const full = decimal(8);
const standing = (
  status: Status,
  value: string | null,
  target: string | null,
  path: string | null = null,
) => ({
  status,
  value: value as Decimal | null,
  target: target as Decimal | null,
  path: path as Decimal | null,
});

describe("task-score@1", () => {
  test.each([
    ["met", "0.96", "0.95", "8"],
    ["on-track", "0.5", "0.95", "8"],
    ["at-risk", "0.855", "0.95", "7.2"],
    ["behind", "0.475", "0.95", "4"],
    ["behind", "0", "0.95", "0"],
  ] as const)("%s at %s of %s earns %s of 8", (status, value, target, earned) => {
    expect(taskScore({ operator: "≥" }, standing(status, value, target), full).earned).toBe(earned);
  });

  test("what is above what is asked by now, and still at risk, earns no more than all", () => {
    expect(taskScore({ operator: "≥" }, standing("at-risk", "0.8", "0.95", "0.75"), full).earned).toBe("8");
  });

  test("a path asks for less than the target", () => {
    const score = taskScore({ operator: "all" }, standing("behind", "0.45", "1", "0.6"), full);
    expect(score).toEqual({ full, earned: "6", completion: "0.75" });
  });

  test("what should be low is done by how little it exceeds", () => {
    expect(taskScore({ operator: "≤" }, standing("behind", "0.3", "0.15"), full).completion).toBe("0.5");
  });

  test("what should be near is missed on either side alike", () => {
    const at = (value: string) =>
      taskScore({ operator: "about" }, standing("at-risk", value, "0.8"), full).completion;
    expect([at("0.4"), at("1.6")]).toEqual(["0.5", "0.5"]);
  });

  test("what cannot be judged counts on neither side; a trend that is missed earns nothing", () => {
    const none = taskScore({ operator: "≥" }, standing("unassessable", null, "0.95"), full);
    const trend = taskScore({ operator: "lower" }, standing("behind", "0.2", null), full);
    const met = taskScore({ operator: "≥" }, standing("met", "1", "0.95"), full);
    expect(none.earned).toBeNull();
    expect(taskScore({ operator: "≥" }, null, full).earned).toBeNull();
    expect(trend.earned).toBe("0");
    expect(totalScore([none, trend, met])).toEqual({ earned: "8", assessable: "16" });
  });
});
