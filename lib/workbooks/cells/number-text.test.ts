import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal } from "@/lib/domain/decimal";
import { numberText } from "./number-text";

describe("numberText", () => {
  it.each([
    ["0", "0"],
    ["-0", "0"],
    ["0.000", "0"],
    ["007", "7"],
    [" 12 ", "12"],
    ["+1.50", "1.5"],
    ["1E3", "1000"],
    ["1.5e-7", "0.00000015"],
    ["0.30000000000000004", "0.3"],
    ["2.9999999999999996", "3"],
    ["999999999999999.5", "1000000000000000"],
    ["-0.57000000000000006", "-0.57"],
    ["123456789012345", "123456789012345"],
    ["1234567890123456", "1234567890123460"],
    ["1.1010519491231E+17", "110105194912310000"],
  ])("makes %s into %s", (written, text) => {
    expect(numberText(written)?.text).toBe(text);
  });

  it.each([
    ["999999999999999", false],
    ["1000000000000000", true],
    ["999999999999999.5", true],
    ["12345678901234567890", true],
    ["1.1010519491231E+17", true],
    ["0.12345678901234567", false],
  ])("knows whether %s has lost digits", (written, precisionLost) => {
    expect(numberText(written)?.precisionLost).toBe(precisionLost);
  });

  it.each([
    "",
    " ",
    ".",
    "1,234",
    "NaN",
    "Infinity",
    "1e",
    "--1",
    "1e9999",
    "1e99999",
    "0x10",
    "１２",
    "9".repeat(401),
  ])("takes %j for no number", (written) => {
    expect(numberText(written)).toBeUndefined();
  });

  it("keeps every number of up to 15 digits exactly as decimal text", () => {
    const digits = fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n });
    fc.assert(
      fc.property(digits, fc.integer({ min: -30, max: 30 }), (whole, exponent) => {
        expect(numberText(`${whole}e${exponent}`)?.text).toBe(decimal(`${whole}e${exponent}`));
      }),
    );
  });

  it("gives back what was typed, whatever the float made of it", () => {
    const digits = fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n });
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 12 }), (whole, places) => {
        const typed = decimal(`${whole}e-${places}`);
        const stored = Number(typed).toPrecision(17);
        expect(numberText(stored)?.text).toBe(typed);
      }),
    );
  });
});
