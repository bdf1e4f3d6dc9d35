import { describe, expect, test } from "vitest";
import { aheadMs, type CallRate, retryAfterSeconds, TooManyCalls, usedAfter } from "./call-rate";

const RATE: CallRate = { everyMs: 100, burst: 3, words: "请求过于频繁" };
const NOW = 1_000_000;

describe("a caller may be ahead of the clock by a burst, and no more", () => {
  test("calls at once: below, on and above the burst", () => {
    let used: number | null = null;
    const ahead = [1, 2, 3, 4].map(() => {
      used = usedAfter(RATE, used, NOW);
      return used - NOW;
    });
    expect(ahead.map((ms) => ms <= aheadMs(RATE))).toEqual([true, true, true, false]);
  });

  test("time that passed is not saved up beyond the burst", () => {
    expect(usedAfter(RATE, NOW - 60_000, NOW)).toBe(NOW + RATE.everyMs);
  });

  test("the wait is whole seconds, at least one", () => {
    expect(retryAfterSeconds(RATE, NOW + 300, NOW)).toBe(1);
    expect(retryAfterSeconds({ ...RATE, everyMs: 6000 }, NOW + 18_000, NOW)).toBe(6);
    expect(retryAfterSeconds({ ...RATE, everyMs: 6000 }, NOW + 18_001, NOW)).toBe(7);
  });

  test("is told in words", () => {
    expect(new TooManyCalls(RATE, 6)).toMatchObject({
      code: "too-many",
      message: "请求过于频繁，请 6 秒后再试",
    });
  });
});
