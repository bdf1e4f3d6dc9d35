import { describe, expect, it } from "vitest";
import { exactRange, niceRange, stepTexts } from "./nice-range";

describe("niceRange", () => {
  it("stands amounts on zero and ends on a whole step", () => {
    expect(niceRange([38.2, 172.6, 232], true, 5)).toEqual({ min: 0, max: 250, interval: 50 });
  });

  it("takes negative amounts in", () => {
    expect(niceRange([-4, 38.2], true, 5)).toEqual({ min: -10, max: 40, interval: 10 });
  });

  it("starts percentages where they are, off the frame", () => {
    expect(niceRange([66.2, 69.3, 70], false, 5)).toEqual({ min: 66, max: 71, interval: 1 });
  });

  it("has steps without the dust of floats", () => {
    expect(stepTexts(niceRange([0.1, 0.3], true, 3))).toEqual(["0", "0.1", "0.2", "0.3"]);
  });

  it("gives a single value and no value a range to draw in", () => {
    expect(niceRange([5], false).max).toBeGreaterThan(5);
    expect(niceRange([], true)).toEqual({ min: 0, max: 1, interval: 1 });
  });
});

it("an exact range ends at the longest bar", () => {
  expect(exactRange([2.8, 11.2])).toEqual({ min: 0, max: 11.2, interval: 11.2 });
});
