import { expect, test } from "vitest";
import { baseVintages, mixedVintage, type Vintage } from "./vintage";

test.each<[Vintage, Vintage[]]>([
  ["monthly", ["yearbook", "bulletin", "monthly"]],
  ["flash", ["yearbook", "bulletin", "flash"]],
  ["bulletin", ["bulletin", "yearbook"]],
  ["yearbook", ["yearbook", "bulletin"]],
])("a year's growth of %s stands on last year's final figure, best first: %j", (own, bases) => {
  expect(baseVintages(own, true)).toEqual(bases);
});

test.each<[Vintage]>([["monthly"], ["flash"], ["bulletin"], ["yearbook"]])(
  "within a year %s is compared with itself only",
  (own) => {
    expect(baseVintages(own, false)).toEqual([own]);
  },
);

test("another vintage is named, the same is not", () => {
  expect(mixedVintage("bulletin", "flash")).toBe("基期为统计公报数");
  expect(mixedVintage("bulletin", "bulletin")).toBeNull();
});
