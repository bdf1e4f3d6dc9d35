import { expect, test } from "vitest";
import { nextStatus } from "./status";

test("handed in, a statement waits for the prefecture's reviewer, or for the bureau where no review is asked", () => {
  expect(nextStatus("draft", "submit", true)).toBe("submitted");
  expect(nextStatus("draft", "submit", false)).toBe("reviewed");
});

test("a statement is taken back until somebody else has acted on it", () => {
  expect(nextStatus("submitted", "withdraw", true)).toBe("withdrawn");
  expect(nextStatus("reviewed", "withdraw", true)).toBeNull();
  expect(nextStatus("reviewed", "withdraw", false)).toBe("withdrawn");
  expect(nextStatus("published", "withdraw", false)).toBeNull();
});

test("no rule lets a statement be published that nobody handed in", () => {
  for (const asked of [true, false]) {
    for (const status of ["reading", "refused", "draft", "submitted", "returned", "withdrawn"] as const)
      expect(nextStatus(status, "accept", asked), status).toBeNull();
    expect(nextStatus("reviewed", "accept", asked)).toBe("published");
  }
});
