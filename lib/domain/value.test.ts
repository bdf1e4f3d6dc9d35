import { describe, expect, test } from "vitest";
import { decimal } from "./decimal";
import { addValues, known, missing, missingText, ratio } from "./value";

describe("value", () => {
  test("a zero denominator is a missing value that says 分母为零", () => {
    const value = ratio(known(decimal(1)), known(decimal(0)));
    expect(value).toEqual(missing("zero-denominator"));
    expect(missingText(missing("zero-denominator"))).toBe("分母为零");
  });

  test("a missing part stays missing with its reason and who it concerns", () => {
    const absent = missing("not-reported", "锡林郭勒盟");
    expect(ratio(known(decimal(1)), absent)).toBe(absent);
    expect(addValues(absent, known(decimal(1)))).toBe(absent);
    expect(missingText(absent)).toBe("未报送：锡林郭勒盟");
  });

  test("a zero numerator is a known zero", () => {
    expect(ratio(known(decimal(0)), known(decimal(5)))).toEqual(known(decimal(0)));
  });

  test("M10: a bound such as 95以上 takes no part in arithmetic", () => {
    expect(addValues(known(decimal("0.95"), "≥"), known(decimal(1)))).toEqual(missing("bound-only"));
  });
});
