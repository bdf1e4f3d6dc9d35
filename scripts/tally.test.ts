import { expect, it } from "vitest";
import { judge, total } from "./tally.mjs";

it("counts what a run reports", () => {
  expect(judge(0, { passed: 3, failed: 0 })).toEqual({ passed: 3, failed: 0 });
  expect(judge(1, { passed: 3, failed: 2 })).toEqual({ passed: 3, failed: 2 });
});

it("counts a crash without a failed test as one failure", () => {
  expect(judge(1, { passed: 3, failed: 0 })).toEqual({ passed: 3, failed: 1 });
  expect(judge(1, undefined)).toEqual({ passed: 0, failed: 1 });
});

it("counts a run of no test, however content, as one failure", () => {
  expect(judge(0, { passed: 0, failed: 0 })).toEqual({ passed: 0, failed: 1 });
  expect(judge(0, undefined)).toEqual({ passed: 0, failed: 1 });
});

it("adds runs up", () => {
  expect(total([{ passed: 3, failed: 0 }, judge(1, undefined)])).toEqual({ passed: 3, failed: 1 });
});
