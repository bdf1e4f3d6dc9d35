import { describe, expect, test } from "vitest";
import { allMeasures, measureOf } from "../measures/measure-catalogue";
import { month } from "../period";
import { type IndicatorDefinition, POLARITY_NAMES, schemesOf } from "./definition";
import type { Expression } from "./expression";
import { definitionAt, familyOf, lookUpIndicator, SHIPPED_DEFINITIONS } from "./indicator-catalogue";
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

describe("M12: definitions are append-only version lists", () => {
  const first = SHIPPED_DEFINITIONS[0] as IndicatorDefinition;
  const versions: IndicatorDefinition[] = [
    { ...first, code: "T01", version: 1, from: null, to: month(2025, 12) },
    { ...first, code: "T01", version: 2, from: month(2026, 1), to: null },
  ];

  test.each([
    [month(2025, 11), 1],
    [month(2025, 12), 1],
    [month(2026, 1), 2],
  ])("%s is computed by version %i, also when its data is corrected later", (at, version) => {
    expect(definitionAt("T01", at, versions)?.version).toBe(version);
  });

  test("versions of one shipped code never overlap", () => {
    for (const one of SHIPPED_DEFINITIONS) {
      for (const other of SHIPPED_DEFINITIONS) {
        if (one === other || one.code !== other.code) continue;
        expect(
          (one.to ?? "9999") < (other.from ?? "0000") || (other.to ?? "9999") < (one.from ?? "0000"),
        ).toBe(true);
      }
    }
  });
});

describe("M14: a code is a definition, or lists its children", () => {
  test("a bare family code resolves to its declared default", () => {
    expect(lookUpIndicator("B07")).toEqual({ kind: "found", code: "B07.rolling-12" });
  });

  test("without a default the children are listed and nothing is guessed", () => {
    expect(lookUpIndicator("B10")).toEqual({ kind: "ambiguous", children: familyOf("B10")?.children });
    expect(familyOf("B10")?.children).toContain("B10.revenue");
    expect(lookUpIndicator("Z99")).toEqual({ kind: "unknown" });
  });

  test("a family is no definition of its own", () => {
    for (const { code } of SHIPPED_DEFINITIONS) expect(familyOf(code)).toBeNull();
  });

  test("polarity is one of up, down, band, pace, none", () => {
    expect(Object.keys(POLARITY_NAMES)).toEqual(["up", "down", "band", "pace", "none"]);
    for (const { polarity } of SHIPPED_DEFINITIONS) expect(POLARITY_NAMES).toHaveProperty(polarity);
  });
});

/** Every division within a formula. */
function ratiosIn(expression: Expression): Expression[] {
  switch (expression.op) {
    case "ratio":
      return [expression, ...ratiosIn(expression.numerator), ...ratiosIn(expression.denominator)];
    case "gap":
    case "minus":
    case "product":
      return [...ratiosIn(expression.left), ...ratiosIn(expression.right)];
    case "sum":
      return expression.terms.flatMap(ratiosIn);
    case "growth":
    case "shifted":
    case "rolling-year":
    case "average-stock":
      return ratiosIn(expression.of);
    default:
      return [];
  }
}

test("M5: cash figures and settlement figures never meet in one ratio", () => {
  const met = SHIPPED_DEFINITIONS.flatMap((definition) =>
    schemesOf(definition).flatMap((scheme) =>
      ratiosIn(definition.expressions[scheme] as Expression)
        .filter((ratio) => {
          const bases = new Set(leavesOf(ratio).map(({ measure }) => measureOf(measure).accounting));
          return bases.has("financial") && bases.has("business");
        })
        .map(() => `${definition.code} ${scheme}`),
    ),
  );
  expect(met).toEqual([]);
});
