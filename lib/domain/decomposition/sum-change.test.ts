import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, decimal, subtract, sum } from "../decimal";
import { known, missing } from "../value";
import { growthPoints, roundedApart } from "./growth-points";
import { decomposeSum } from "./sum-change";

const moved = (name: string, base: number | null, current: number | null) => ({
  name,
  base: base === null ? missing("not-reported") : known(decimal(base)),
  current: current === null ? missing("not-reported") : known(decimal(current)),
});

describe("a sum's change by its parts", () => {
  it("is each part's difference, and leaves nothing over", () => {
    expect(decomposeSum(moved("全区", 10, 14), [moved("甲", 4, 9), moved("乙", 6, 5)])).toEqual({
      known: true,
      change: "4",
      parts: [
        { name: "甲", change: known(decimal(5)) },
        { name: "乙", change: known(decimal(-1)) },
      ],
      rest: null,
    });
  });

  it("what a part that did not report leaves open is a line of its own with its name", () => {
    expect(decomposeSum(moved("全区", 10, 14), [moved("甲", 4, 9), moved("乙", 6, null)])).toMatchObject({
      rest: { change: "-1", names: ["乙"] },
      parts: [{}, { name: "乙", change: missing("not-reported") }],
    });
  });

  it("a whole that is missing is not taken apart", () => {
    expect(decomposeSum(moved("全区", null, 14), [moved("甲", 4, 9)])).toEqual(missing("not-reported"));
  });

  it("for any parts the known changes and the rest make up the change", () => {
    const value = fc.option(fc.integer({ min: -1e9, max: 1e9 }), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value)), fc.integer(), fc.integer(), (rows, base, current) => {
        const parts = rows.map(([from, to], index) => moved(`${index}`, from, to));
        const answer = decomposeSum(moved("全区", base, current), parts);
        if (!answer.known) throw new Error("decomposed");
        const told = answer.parts.flatMap(({ change }) => (change.known ? [change.value] : []));
        expect(add(sum(told), answer.rest?.change ?? decimal("0"))).toBe(answer.change);
        expect(answer.rest?.names ?? []).toEqual(
          answer.parts.flatMap(({ name, change }) => (change.known ? [] : [name])),
        );
      }),
    );
  });
});

describe("shares of a growth", () => {
  const growth = (parts: string[], base: string, current: string) =>
    growthPoints(parts.map(decimal), known(decimal(base)), known(decimal(current)));

  it("are the parts over the base", () => {
    expect(growth(["5", "-2"], "100", "103")).toEqual({
      growth: known(decimal("0.03")),
      points: ["0.05", "-0.02"],
    });
  });

  it("do not exist over a base of zero or below", () => {
    expect(growth(["5"], "0", "5")).toEqual({ growth: missing("zero-denominator"), points: null });
    expect(growth(["5"], "-5", "0").points).toBeNull();
  });

  it("add up to the growth to the last digit for any parts", () => {
    const cents = fc.integer({ min: -1e12, max: 1e12 }).map(decimal);
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1 }), fc.integer({ min: 1, max: 1e12 }), (parts, from) => {
        const base = decimal(from);
        const answer = growthPoints(parts, known(base), known(add(base, sum(parts))));
        if (!answer.growth.known || !answer.points) throw new Error("a growth");
        expect(subtract(answer.growth.value, sum(answer.points))).toBe("0");
      }),
    );
  });
});

describe("the note on rounding", () => {
  const tenths = { power: 0, places: 1 };
  it("stands where rounded parts no longer add up to the rounded whole", () => {
    expect(roundedApart(decimal("0.3"), [decimal("0.15"), decimal("0.15")], tenths)).toBe(true);
  });
  it("is left out where they do", () => {
    expect(roundedApart(decimal("0.3"), [decimal("0.1"), decimal("0.2")], tenths)).toBe(false);
  });
});
