import { describe, expect, test } from "vitest";
import { allMeasures, measureOf } from "../measures/measure-catalogue";
import { familyOf, SHIPPED_DEFINITIONS } from "./indicator-catalogue";
import { leavesOf } from "./leaf-key";

/** The 73 codes of the catalogue of practice, by group: letter and how many numbers it has. */
const GROUPS: readonly (readonly [string, number])[] = [
  ["A", 10],
  ["B", 20],
  ["C", 16],
  ["D", 6],
  ["E", 6],
  ["F", 3],
  ["G", 4],
  ["H", 2],
  ["J", 3],
  ["K", 3],
];

const CODES = GROUPS.flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, "0")}`),
);

describe("the catalogue", () => {
  test("defines all 73 codes, each by itself or as a family of children (MODEL M14)", () => {
    expect(CODES).toHaveLength(73);
    const defined = new Set(SHIPPED_DEFINITIONS.map(({ code }) => code));
    expect(CODES.filter((code) => !defined.has(code) && !familyOf(code)?.children.length)).toEqual([]);
    const parents = new Set([...defined].map((code) => code.split(".")[0] ?? code));
    expect([...parents].sort()).toEqual([...CODES].sort());
  });

  test("has one definition of each code and version", () => {
    const keys = SHIPPED_DEFINITIONS.map(({ code, version }) => `${code}@${version}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("speaks of known measures only, and no measure has two meanings", () => {
    const codes = allMeasures().map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { expressions } of SHIPPED_DEFINITIONS) {
      for (const expression of Object.values(expressions)) {
        for (const { measure } of leavesOf(expression)) expect(() => measureOf(measure)).not.toThrow();
      }
    }
  });
});
