import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal, isNegative, isZero, multiply, subtract, sum } from "../decimal";
import { known, missing } from "../value";
import type { Moved, Sides } from "./decomposition";
import { fraction, total } from "./fraction";
import { decomposeProduct } from "./product-change";

/** A factor that is a plain number over one. */
const plain = (name: string, base: string, current: string): Moved<Sides> => ({
  name,
  base: { numerator: known(decimal(base)), denominator: known(decimal(1)) },
  current: { numerator: known(decimal(current)), denominator: known(decimal(1)) },
});

const partsOf = (factors: readonly Moved<Sides>[], change: string) => {
  const answer = decomposeProduct(factors, decimal(change));
  return answer.known ? answer.parts : answer;
};

describe("a change of a product by factor", () => {
  it("of two factors gives each its move at the mean of the other: 2×3 to 4×5", () => {
    expect(partsOf([plain("a", "2", "4"), plain("b", "3", "5")], "14")).toEqual(["8", "6"]);
  });

  it("gives a factor that did not move nothing", () => {
    expect(partsOf([plain("a", "7", "7"), plain("b", "3", "5")], "14")).toEqual(["0", "14"]);
  });

  it("stands a base of zero and a fall to zero", () => {
    expect(partsOf([plain("a", "0", "4"), plain("b", "3", "3")], "12")).toEqual(["12", "0"]);
    expect(partsOf([plain("a", "4", "0"), plain("b", "3", "5")], "-12")).toEqual(["-16", "4"]);
  });

  it("settles thirds so that the parts still add up", () => {
    const parts = partsOf([plain("a", "0", "1"), plain("b", "0", "1"), plain("c", "0", "1")], "1");
    expect(parts).toEqual(["0.333333333334", "0.333333333333", "0.333333333333"]);
  });

  it("names the factor that was not reported, or that would be divided by zero", () => {
    const good = plain("参保人数", "1", "2");
    const unreported = {
      ...good,
      name: "住院率",
      base: { ...good.base, numerator: missing("not-reported", "包头市") },
    };
    const divided = {
      ...good,
      name: "次均费用",
      current: { ...good.current, denominator: known(decimal(0)) },
    };
    expect(partsOf([good, unreported], "1")).toEqual(missing("not-reported", "住院率（包头市）"));
    expect(partsOf([good, divided], "1")).toEqual(missing("zero-denominator", "次均费用"));
  });

  it("refuses parts that do not make up the change", () => {
    expect(() => partsOf([plain("a", "2", "4"), plain("b", "3", "5")], "15")).toThrow(RangeError);
  });
});

const amount = fc
  .integer({ min: 0, max: 9_999_999_999 })
  .map((cents) => multiply(decimal(cents), decimal("0.01")));
const above = amount.filter((each) => !isZero(each));
/** A chain as the bureau reads it: insured, visits, expense, payment, each over the one before. */
const chain = fc.tuple(above, above, above, amount);

const factorsOf = (base: readonly string[], current: readonly string[]): Moved<Sides>[] =>
  base.map((_, index) => {
    const side = (values: readonly string[]): Sides => ({
      numerator: known(decimal(values[index] as string)),
      denominator: known(decimal(index === 0 ? "1" : (values[index - 1] as string))),
    });
    return { name: `${index}`, base: side(base), current: side(current) };
  });

describe("for any four amounts in two periods", () => {
  it("the parts add up to the change to the last digit, and none is NaN", () => {
    fc.assert(
      fc.property(chain, chain, (base, current) => {
        const change = subtract(current[3], base[3]);
        const answer = decomposeProduct(factorsOf(base, current), change);
        expect(answer.known && total(answer.parts.map(fraction))).toEqual(fraction(change));
        expect(answer.known && answer.parts.every((part) => /^-?\d+(\.\d+)?$/.test(part))).toBe(true);
      }),
    );
  });

  it("no factor's share depends on the order in which factors are written", () => {
    fc.assert(
      fc.property(chain, chain, (base, current) => {
        const factors = factorsOf(base, current);
        const change = subtract(current[3], base[3]);
        const [forth, back] = [factors, [...factors].reverse()].map((each) => decomposeProduct(each, change));
        if (!forth?.known || !back?.known) throw new Error("decomposed");
        const turned = [...back.parts].reverse();
        forth.parts.forEach((part, index) => {
          const apart = subtract(part, turned[index] as typeof part).replace("-", "");
          expect(Number(apart)).toBeLessThanOrEqual(1e-11);
        });
      }),
    );
  });

  it("the way back is the way there with the sign turned", () => {
    fc.assert(
      fc.property(chain, chain, (base, current) => {
        const change = subtract(current[3], base[3]);
        const there = decomposeProduct(factorsOf(base, current), change);
        const back = decomposeProduct(factorsOf(current, base), subtract(base[3], current[3]));
        if (!there.known || !back.known) throw new Error("decomposed");
        there.parts.forEach((part, index) => {
          expect(Math.abs(Number(part) + Number(back.parts[index]))).toBeLessThanOrEqual(
            1e-11 + Math.abs(Number(part)) * 1e-12,
          );
        });
      }),
    );
  });

  it("a factor that rose never lowers the product", () => {
    fc.assert(
      fc.property(chain, above, (base, more) => {
        const current = base.map((value) => sum([value, more])) as unknown as typeof base;
        const [first] = factorsOf(base, current);
        const answer = decomposeProduct(factorsOf(base, current), subtract(current[3], base[3]));
        expect(first && answer.known && isNegative(answer.parts[0] as never)).toBe(false);
      }),
    );
  });
});
