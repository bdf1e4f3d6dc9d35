import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  compare,
  decimal,
  decimalPlaces,
  divide,
  fixed,
  multiply,
  round,
  shift,
  subtract,
  sum,
} from "./decimal";

const anyDecimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => shift(decimal(digits.toString()), -places));

describe("decimal", () => {
  test("writes one text for one number", () => {
    expect(decimal("1.50")).toBe("1.5");
    expect(decimal("+007")).toBe("7");
    expect(decimal("-0.00")).toBe("0");
    expect(decimal("1e3")).toBe("1000");
    expect(decimal("1.2e-7")).toBe("0.00000012");
  });

  test("takes one text for one number in whichever way it is written", () => {
    fc.assert(
      fc.property(anyDecimal, fc.nat(3), (number, zeros) => {
        expect(decimal(number)).toBe(number);
        const padded = number.includes(".") ? number + "0".repeat(zeros) : `${number}.${"0".repeat(zeros)}`;
        expect(decimal(padded)).toBe(number);
      }),
    );
  });

  test.each(["", "NaN", "Infinity", "1,000", "12%", "0x10", " 1"])("refuses %j", (text) => {
    expect(() => decimal(text)).toThrow(RangeError);
  });

  test("M11: refuses a float", () => {
    expect(() => decimal(0.1)).toThrow(RangeError);
  });

  test("M11: 0.57 × 10000 is 5700, which a float misses", () => {
    expect(shift(decimal("0.57"), 4)).toBe("5700");
  });

  test.each([
    ["0.05", 1, "0.1"],
    ["0.04999", 1, "0"],
    ["-0.05", 1, "-0.1"],
    ["2.675", 2, "2.68"],
    ["15.622548", 1, "15.6"],
  ])("M11: rounds %s to %i places half up as %s", (text, places, expected) => {
    expect(round(decimal(text), places)).toBe(expected);
  });

  test("fixed never prints a negative zero", () => {
    expect(fixed(decimal("-0.04"), 1)).toBe("0.0");
    expect(fixed(decimal("3"), 2)).toBe("3.00");
  });

  test("counts the decimals a source wrote", () => {
    expect(decimalPlaces("36156.30")).toBe(2);
    expect(decimalPlaces("24846")).toBe(0);
    expect(decimalPlaces("1.5e3")).toBe(0);
  });

  test("division by zero throws", () => {
    expect(() => divide(decimal(1), decimal(0))).toThrow("Division by zero");
  });

  test("sums are exact in any order", () => {
    fc.assert(
      fc.property(fc.array(anyDecimal, { maxLength: 30 }), (items) => {
        expect(sum([...items].reverse())).toBe(sum(items));
      }),
    );
  });

  test("adding and subtracting cancel, comparison agrees with the difference", () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        expect(subtract(add(a, b), b)).toBe(a);
        expect(Math.sign(compare(a, b))).toBe(Math.sign(Number(subtract(a, b))));
        expect(multiply(a, b)).toBe(multiply(b, a));
      }),
    );
  });

  test("compares neighbours", () => {
    const near = fc
      .tuple(fc.integer({ min: -1200, max: 1200 }), fc.integer({ min: 0, max: 3 }))
      .map(([digits, places]) => shift(decimal(digits), -places));
    fc.assert(
      fc.property(near, near, (a, b) => {
        expect(compare(a, b)).toBe(Math.sign(Number(a) - Number(b)));
      }),
    );
    const inOrder = [
      "-10",
      "-9.5",
      "-9",
      "-0.05",
      "-0.005",
      "0",
      "0.005",
      "0.05",
      "0.5",
      "1",
      "1.05",
      "1.5",
      "9",
      "10",
    ];
    expect([...inOrder].reverse().map(decimal).sort(compare)).toEqual(inOrder);
  });
});
