import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Decimal, decimal, round, subtract, sum } from "../decimal";
import { known, missing, ratio } from "../value";
import type { Moved, Sides } from "./decomposition";
import { decomposeRatio } from "./ratio-change";

const sides = (numerator: number, denominator: number): Sides => ({
  numerator: known(decimal(numerator)),
  denominator: known(decimal(denominator)),
});

const member = (name: string, base: [number, number], current: [number, number]): Moved<Sides> => ({
  name,
  base: sides(...base),
  current: sides(...current),
});

const wholeOf = (members: readonly Moved<Sides>[]): Moved<Sides> => {
  const add = (when: "base" | "current"): Sides => {
    const of = (side: keyof Sides) =>
      known(sum(members.map((each) => (each[when][side].known ? each[when][side].value : decimal(0)))));
    return { numerator: of("numerator"), denominator: of("denominator") };
  };
  return { name: "全区", base: add("base"), current: add("current") };
};

function changeOf({ base, current }: Moved<Sides>): Decimal {
  const [from, to] = [base, current].map(({ numerator, denominator }) => ratio(numerator, denominator));
  if (!from?.known || !to?.known) throw new Error("a ratio");
  return subtract(to.value, from.value);
}

describe("a regional ratio by area", () => {
  it("equal weights and one better area: all of it is within that area", () => {
    const members = [member("甲", [50, 100], [60, 100]), member("乙", [50, 100], [50, 100])];
    const answer = decomposeRatio(wholeOf(members), members, decimal("0.05"));
    expect(answer).toMatchObject({
      parts: [
        { name: "甲", within: "0.05", structure: "0" },
        { name: "乙", within: "0", structure: "0" },
      ],
    });
  });

  it("the same ratios and more weight where the ratio is high: all of it is structure", () => {
    const members = [member("甲", [80, 100], [160, 200]), member("乙", [40, 100], [40, 100])];
    const whole = wholeOf(members);
    const answer = decomposeRatio(whole, members, changeOf(whole));
    if (!answer.known) throw new Error("decomposed");
    expect(answer.parts.map(({ within }) => within)).toEqual(["0", "0"]);
    expect(answer.parts.every(({ structure }) => !structure.startsWith("-"))).toBe(true);
  });

  it("one area that did not report takes the whole apart from no one: who it was is said", () => {
    const good = member("甲", [1, 2], [1, 2]);
    const absent = {
      ...member("锡林郭勒盟", [1, 2], [1, 2]),
      current: { ...good.base, numerator: missing("not-reported") },
    };
    expect(decomposeRatio(wholeOf([good, good]), [good, absent], decimal(0))).toEqual(
      missing("not-reported", "锡林郭勒盟"),
    );
  });

  it("an area without any expense has no ratio to move", () => {
    const members = [member("甲", [1, 2], [1, 2]), member("乙", [0, 0], [1, 2])];
    expect(decomposeRatio(wholeOf(members), members, decimal(0))).toEqual(missing("zero-denominator", "乙"));
  });

  it("areas that are not the whole do not explain it", () => {
    const members = [member("甲", [1, 2], [1, 2])];
    const whole = member("全区", [3, 4], [3, 4]);
    expect(decomposeRatio(whole, members, decimal(0))).toMatchObject({ reason: "not-comparable" });
  });

  it("for any areas both effects of all add up to the change to the last digit", () => {
    const pair = fc.tuple(fc.nat(1e9), fc.integer({ min: 1, max: 1e9 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(pair, pair), { minLength: 1, maxLength: 14 }), (rows) => {
        const members = rows.map(([base, current], index) => member(`${index}`, base, current));
        const whole = wholeOf(members);
        const change = changeOf(whole);
        const answer = decomposeRatio(whole, members, change);
        if (!answer.known) throw new Error("decomposed");
        expect(sum(answer.parts.flatMap(({ within, structure }) => [within, structure]))).toBe(answer.change);
        expect(answer.change).toBe(round(change, 12));
      }),
    );
  });
});
