import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Area, type AreaCode, areaCode } from "../area";
import { sampleBreak } from "../comparability/comparability-fixture";
import { UNGUARDED } from "../comparability/scope-guard";
import { type Decimal, decimal, divide, sum } from "../decimal";
import { addMonths, type Month, month } from "../period";
import { define } from "./define";
import { type Expression, lastKnown, leaf, over, sumOf } from "./expression";
import { type LeafSums, leafSum, type Target } from "./leaf-sum";
import { computeRow } from "./value-row";

const AT = month(2026, 9);
const MEMBERS = ["150100", "150200", "150300"].map(areaCode);
const [PEOPLE, RESIDENTS, PAID] = [leaf("insured"), leaf("population"), leaf("fund.expenditure")];

const region: Area = {
  ...{ code: areaCode("150000"), name: "内蒙古自治区", aliases: [], formerNames: [], formerCodes: [] },
  ...{ note: null, level: "province", isPoolingArea: false, rollsUp: true },
};
const target: Target = { area: region, basis: "rolled-up", members: MEMBERS };

type Said = (area: AreaCode, measure: string, at: Month) => Decimal | null;

const sumsOver =
  (said: Said) =>
  (members: readonly AreaCode[]): LeafSums =>
  (asked, through) => {
    const found = members.flatMap((code) => {
      const value = asked.measure.startsWith("stated.") ? null : said(code, asked.measure, through);
      return value === null ? [] : [{ code, value }];
    });
    const total = found.length > 0 ? sum(found.map(({ value }) => value)) : null;
    return leafSum(
      asked,
      { ...target, members },
      total,
      null,
      found.map(({ code }) => code),
      String,
    );
  };

const computed = (expression: Expression, said: Said, guard = UNGUARDED) => {
  const definition = define({
    ...{ code: "Z01", name: "试验", group: "fund", unit: "yuan-per-person", polarity: "none" },
    ...{ accounting: "financial", numeratorName: "甲", source: "试验", confidence: "M" },
    expressions: { all: expression },
  });
  const sums = sumsOver(said);
  return computeRow(definition, "all", target, AT, sums(MEMBERS), sums, guard);
};

/** Plainly: each area by itself goes back month by month until everything asked for is there. */
function plainly(said: Said, measures: readonly string[], within: number) {
  return MEMBERS.map((area) => {
    for (let back = 0; back <= within; back += 1) {
      const values = measures.map((measure) => said(area, measure, addMonths(AT, -back)));
      if (values.every((value) => value !== null)) return { area, values: values as Decimal[] };
    }
    return { area, values: null };
  });
}

/** Some months lack a number, so that areas differ in how far back they must go. */
const drawn =
  (seed: number): Said =>
  (area, measure, at) => {
    if (measure === "fund.expenditure") return decimal(1000);
    let hash = seed;
    for (const letter of `${area}${measure}${at}`) hash = (Math.imul(hash, 33) + letter.charCodeAt(0)) | 0;
    const number = Math.abs(hash);
    return number % 5 < 2 ? null : decimal(1 + (number % 100_000));
  };

describe("the last known value of a region", () => {
  test("is the sum of what each area last reported, like the plain reckoning of it", () => {
    let whole = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000_000_000 }),
        fc.integer({ min: 0, max: 3 }),
        (seed, within) => {
          const said = drawn(seed);
          const both = computed(over(lastKnown(PEOPLE, within), lastKnown(RESIDENTS, within)), said);
          const plain = plainly(said, ["insured", "population"], within);
          const lacking = plain.flatMap(({ area, values }) => (values ? [] : [area]));
          if (lacking.length === 0) {
            whole += 1;
            const side = (index: number) => sum(plain.map(({ values }) => values?.[index] as Decimal));
            // Where no area has anything of the month itself, there is no figure of it.
            if (both === null) return;
            expect(both.numerator).toBe(side(0));
            expect(both.denominator).toBe(side(1));
            expect(both.value).toBe(divide(side(0), side(1)));
            expect(both.present).toBe(MEMBERS.length);
          } else if (both) {
            expect(both).toMatchObject({ value: null, reason: "not-reported", detail: lacking.join("、") });
            expect(both.absent).toEqual(lacking);
          }
        },
      ),
      { numRuns: 400 },
    );
    expect(whole).toBeGreaterThan(50);
  });

  test("both sides of an area are of one month, though one of them is known later", () => {
    const said: Said = (area, measure, at) => {
      if (area !== MEMBERS[0]) return decimal(1);
      if (measure === "insured") return decimal(at === AT ? 99 : 10);
      return at === AT ? null : decimal(2);
    };
    const row = computed(over(lastKnown(PEOPLE, 2), lastKnown(RESIDENTS, 2)), said);
    expect([row?.numerator, row?.denominator]).toEqual(["12", "4"]);
  });

  test("a shorter window of one side holds for both", () => {
    const said: Said = (_area, _measure, at) => (at === addMonths(AT, -2) ? decimal(1) : null);
    const paid: Said = (area, measure, at) =>
      measure === "fund.expenditure" ? decimal(6) : said(area, measure, at);
    const formula = (other: number) => over(PAID, sumOf(lastKnown(PEOPLE, 2), lastKnown(RESIDENTS, other)));
    expect(computed(formula(2), paid)?.denominator).toBe("6");
    expect(computed(formula(1), paid)).toMatchObject({ value: null, reason: "not-reported" });
  });

  test("what the others make is told beside the missing sum", () => {
    const said: Said = (area, measure) =>
      measure === "fund.expenditure" ? decimal(6) : area === MEMBERS[2] ? null : decimal(2);
    expect(computed(over(PAID, lastKnown(PEOPLE, 2)), said)).toMatchObject({
      ...{ value: null, detail: "150300", absent: ["150300"], present: 2 },
      ...{ partialNumerator: "12", partialDenominator: "4", partialValue: "3" },
    });
  });

  test.each([
    [0, "known"],
    [1, "not-reported"],
  ])("a month on the other side of a change of scope does not serve (%i month back)", (back, outcome) => {
    const one = sampleBreak({ from: AT, measures: ["insured"] });
    const guard = { ...UNGUARDED, area: region.code, breaks: [one] };
    const said: Said = (_area, measure, at) =>
      measure === "fund.expenditure" || at === addMonths(AT, -back) ? decimal(2) : null;
    const row = computed(over(PAID, lastKnown(PEOPLE, 2)), said, guard);
    expect(row?.value === null ? row.reason : "known").toBe(outcome);
  });
});
