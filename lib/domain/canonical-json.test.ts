import { describe, expect, test } from "vitest";
import { canonicalJson } from "./canonical-json";

describe("M21: one text for one content, which a hash is taken of", () => {
  test("keys are sorted at every depth and absent ones left out", () => {
    const one = { b: 1, a: { d: null, c: [true, "甲"] }, gone: undefined };
    const same = { a: { c: [true, "甲"], d: null }, b: 1 };
    expect(canonicalJson(one)).toBe('{"a":{"c":[true,"甲"],"d":null},"b":1}');
    expect(canonicalJson(same)).toBe(canonicalJson(one));
  });

  test("decimals are strings: 0.10 and 0.1 are two texts, and a float is refused", () => {
    expect(canonicalJson({ value: "0.10" })).not.toBe(canonicalJson({ value: "0.1" }));
    expect(() => canonicalJson({ value: 0.1 })).toThrow(RangeError);
    expect(() => canonicalJson(Number.MAX_SAFE_INTEGER + 1)).toThrow(RangeError);
    expect(() => canonicalJson(Number.NaN)).toThrow(RangeError);
  });

  test("what JSON cannot carry is refused", () => {
    expect(() => canonicalJson({ at: () => 1 })).toThrow(TypeError);
  });

  test("the order of a list is content", () => {
    expect(canonicalJson(["a", "b"])).not.toBe(canonicalJson(["b", "a"]));
  });
});
