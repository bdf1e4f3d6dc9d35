import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Area, type AreaCode, areaCode } from "../area";
import { compare, type Decimal, decimal, divide, isZero, sum } from "../decimal";
import { measureOf } from "../measures/measure-catalogue";
import { type Month, month } from "../period";
import { known, type Value } from "../value";
import { schemesOf } from "./definition";
import { evaluate } from "./evaluate";
import type { Expression, Leaf } from "./expression";
import { SHIPPED_DEFINITIONS } from "./indicator-catalogue";
import { leafKey, leavesOf } from "./leaf-key";
import { type LeafSums, leafSum, type Target } from "./leaf-sum";
import { cumulativePoint, pointOf } from "./point";
import { computeRow, type ValueRow } from "./value-row";

const AT = month(2026, 9);
const MEMBERS = ["150100", "150200", "150300"].map(areaCode);

const area = (code: AreaCode, isPoolingArea: boolean): Area => ({
  ...{ code, name: code, aliases: [], formerNames: [], formerCodes: [], note: null },
  level: isPoolingArea ? "prefecture" : "province",
  isPoolingArea,
  rollsUp: !isPoolingArea,
});

const REGION: Target = { area: area(areaCode("150000"), false), basis: "rolled-up", members: MEMBERS };
const member = (code: AreaCode): Target => ({ area: area(code, true), basis: "reported", members: [code] });

/** Every definition of every scheme that a region and its members both have. */
const FORMULAS = SHIPPED_DEFINITIONS.filter(
  ({ levels }) => levels.includes("pooling-area") && levels.includes("province"),
).flatMap((definition) =>
  schemesOf(definition).map((scheme) => ({
    definition,
    scheme,
    expression: definition.expressions[scheme] as Expression,
  })),
);

/** What an area says of a leaf in a month, drawn from a seed: amounts of all sizes, zero at times, at times nothing. */
function drawn(seed: number, gaps: boolean) {
  return (code: AreaCode, leaf: Leaf, at: Month): Decimal | null => {
    let hash = seed;
    for (const letter of `${code}${leafKey(leaf)}${at}`)
      hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0;
    const number = Math.abs(hash);
    if (gaps && number % 7 === 0) return null;
    return number % 11 === 0 ? decimal("0") : decimal(((number % 1_000_000_007) / 100).toFixed(2));
  };
}

type Said = ReturnType<typeof drawn>;

const sumsOf =
  (said: Said, target: Target): LeafSums =>
  (leaf, through) => {
    const found = target.members.flatMap((code) => {
      const value = leaf.measure.startsWith("stated.") ? null : said(code, leaf, through);
      return value === null ? [] : [{ code, value }];
    });
    const total = found.length > 0 ? sum(found.map(({ value }) => value)) : null;
    const present = found.map(({ code }) => code);
    return leafSum(leaf, target, total, null, present, (code) => code);
  };

const rowOf = (formula: (typeof FORMULAS)[number], target: Target, said: Said): ValueRow | null =>
  computeRow(formula.definition, formula.scheme, target, AT, sumsOf(said, target), (members) =>
    sumsOf(said, { ...target, members }),
  );

/** Nothing but facts added and taken away: what may be summed over areas. */
function addsUp(side: Expression): boolean {
  if (side.op === "leaf") return true;
  if (side.op === "sum") return side.terms.every(addsUp);
  return side.op === "minus" && addsUp(side.left) && addsUp(side.right);
}

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

describe("for any data", () => {
  test("a region's ratio is the ratio of its members' sums", () => {
    const ratios = FORMULAS.filter(
      ({ expression }) =>
        expression.op === "ratio" && addsUp(expression.numerator) && addsUp(expression.denominator),
    );
    expect(ratios.length).toBeGreaterThan(40);
    fc.assert(
      fc.property(seeds, fc.constantFrom(...ratios), (seed, formula) => {
        const said = drawn(seed, false);
        const region = rowOf(formula, REGION, said);
        const rows = MEMBERS.map((code) => rowOf(formula, member(code), said));
        const numerators = rows.flatMap((row) => row?.numerator ?? []);
        const denominators = rows.flatMap((row) => row?.denominator ?? []);
        fc.pre(numerators.length === MEMBERS.length && denominators.length === MEMBERS.length);
        expect(region?.numerator).toBe(sum(numerators));
        expect(region?.denominator).toBe(sum(denominators));
        const whole = sum(denominators);
        expect(region?.value).toBe(isZero(whole) ? null : divide(sum(numerators), whole));
      }),
      { numRuns: 500 },
    );
  });

  test("single quarters of what flows add up to the year to date", () => {
    const flows = FORMULAS.filter(
      ({ expression }) =>
        addsUp(expression) && leavesOf(expression).every(({ measure }) => measureOf(measure).kind === "flow"),
    );
    expect(flows.length).toBeGreaterThan(5);
    fc.assert(
      fc.property(seeds, fc.constantFrom(...flows), (seed, { expression }) => {
        const said = drawn(seed, false);
        const read = (leaf: Leaf, at: Month): Value =>
          known(said(MEMBERS[0] as AreaCode, leaf, at) as Decimal);
        const quarters = [1, 2, 3].map(
          (index) =>
            evaluate(expression, pointOf({ frequency: "quarter", year: 2026, index }, "single"), read).value,
        );
        const parts = quarters.flatMap((value) => (value.known ? [value.value] : []));
        expect(parts).toHaveLength(3);
        expect(evaluate(expression, cumulativePoint(AT), read).value).toEqual(known(sum(parts)));
      }),
      { numRuns: 300 },
    );
  });

  test("a figure is an exact number or a reason, and never a number where a part is missing", () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(...FORMULAS), fc.boolean(), (seed, formula, gaps) => {
        const said = drawn(seed, gaps);
        for (const target of [REGION, ...MEMBERS.map(member)]) {
          const row = rowOf(formula, target, said);
          if (!row) continue;
          for (const text of [row.value, row.numerator, row.denominator, row.partialValue])
            if (text !== null) expect(text).toMatch(/^-?\d+(\.\d+)?$/);
          expect(row.value === null).toBe(row.reason !== null);
          if (row.absent.length > 0 && formula.expression.op === "ratio") expect(row.value).toBeNull();
          if (row.value === "0" && row.numerator !== null)
            expect(compare(row.numerator, decimal("0"))).toBe(0);
          if (row.denominator === "0") expect(row.value).toBeNull();
        }
      }),
      { numRuns: 1000 },
    );
  });
});
