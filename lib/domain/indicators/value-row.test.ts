import { describe, expect, test } from "vitest";
import { type Area, type AreaCode, areaCode } from "../area";
import { type Decimal, decimal, fixed, shift, sum } from "../decimal";
import { type Month, month } from "../period";
import type { Leaf } from "./expression";
import { SHIPPED_DEFINITIONS } from "./indicator-catalogue";
import { leafKey } from "./leaf-key";
import { type LeafSums, leafSum, type Target } from "./leaf-sum";
import { computeRow } from "./value-row";

const area = (code: string, level: Area["level"], isPoolingArea: boolean): Area => ({
  code: areaCode(code),
  name: code,
  aliases: [],
  formerNames: [],
  formerCodes: [],
  level,
  isPoolingArea,
  rollsUp: !isPoolingArea,
  note: null,
});

const NATION = area("100000", "nation", false);
const REGION = area("150000", "province", false);
const ONE = areaCode("150100");
const TWO = areaCode("150200");

type Facts = Record<string, string>;

/** Facts by "area month leaf-key". */
const book = (facts: Facts, target: Target): ((members?: readonly AreaCode[]) => LeafSums) => {
  const sumsOver =
    (members: readonly AreaCode[]): LeafSums =>
    (leaf: Leaf, through: Month) => {
      const found = members.flatMap((member) => {
        const text = facts[`${member} ${through} ${leafKey(leaf)}`];
        return text ? [{ member, value: decimal(text) }] : [];
      });
      const total: Decimal | null = found.length > 0 ? sum(found.map(({ value }) => value)) : null;
      return leafSum(
        leaf,
        { ...target, members },
        total,
        null,
        found.map(({ member }) => member),
        (code) => code,
      );
    };
  return (members = target.members) => sumsOver(members);
};

const row = (code: string, facts: Facts, target: Target, scheme = "all" as const, at = month(2022, 12)) => {
  const definition = SHIPPED_DEFINITIONS.find((candidate) => candidate.code === code);
  if (!definition) throw new Error(code);
  const sums = book(facts, target);
  return computeRow(definition, scheme, target, at, sums(), (members) => sums(members));
};

const nation: Target = { area: NATION, basis: "reported", members: [NATION.code] };
const region: Target = { area: REGION, basis: "rolled-up", members: [ONE, TWO] };

const REVENUE = "fund.revenue|all|all|all|all|all|all";
const SPENT = "fund.expenditure|all|all|all|all|all|all";

describe("computeRow", () => {
  test("M20: a growth keeps both its sides: 2021 total revenue grew by 15.6 % on the 2020 bulletin", () => {
    const facts = {
      [`100000 2021-12 ${REVENUE}`]: "2872758000000",
      [`100000 2020-12 ${REVENUE}`]: "2484600000000",
    };
    const value = row("B10.revenue", facts, nation, "all", month(2021, 12));
    expect(fixed(shift(value?.value as Decimal, 2), 1)).toBe("15.6");
    expect(value).toMatchObject({ numerator: "2872758000000", denominator: "2484600000000" });
  });

  test("law 1: a regional ratio is a sum over a sum, not a mean of ratios", () => {
    const insured = "insured|all|all|all|all|all|all";
    const due = "insurable|all|all|all|all|all|all";
    const facts = {
      [`150100 2022-12 ${insured}`]: "90",
      [`150100 2022-12 ${due}`]: "100",
      [`150200 2022-12 ${insured}`]: "900",
      [`150200 2022-12 ${due}`]: "900",
    };
    expect(row("A02", facts, region)).toMatchObject({ value: "0.99", numerator: "990", denominator: "1000" });
  });

  test("M8: an incomplete sum is missing and names who is missing; the partial sum is a figure of its own", () => {
    const facts = {
      [`150100 2022-12 ${REVENUE}`]: "90",
      [`150100 2022-12 ${SPENT}`]: "60",
      [`150200 2022-12 ${REVENUE}`]: "10",
    };
    expect(row("B03", facts, region)).toMatchObject({
      value: null,
      reason: "not-reported",
      detail: "150200",
      expected: 2,
      present: 1,
      absent: ["150200"],
      partialValue: "30",
    });
    expect(row("B01", facts, region)).toMatchObject({ value: "100", present: 2, absent: [] });
  });

  test("M8: the partial ratio takes numerator and denominator over the same areas", () => {
    const facts = {
      [`150100 2022-12 ${REVENUE}`]: "100",
      [`150100 2022-12 ${SPENT}`]: "80",
      [`150200 2022-12 ${SPENT}`]: "500",
    };
    expect(row("B06", facts, region)).toMatchObject({ value: null, partialValue: "0.8" });
  });

  test("nothing known of a figure leaves no row", () => {
    expect(row("B01", {}, nation)).toBeNull();
  });

  test("M10: a stated ratio stands in where the parts are unpublished, growth never does", () => {
    const facts = {
      "100000 2022-12 stated.C01|all|all|all|all|all|all": "0.693",
      "100000 2022-12 stated.B10.revenue|all|all|all|all|all|all": "0.076",
      [`100000 2022-12 ${REVENUE}`]: "10",
    };
    expect(row("C01", facts, nation)).toMatchObject({ value: "0.693", stated: true, numerator: null });
    expect(row("B10.revenue", facts, nation)).toMatchObject({
      value: null,
      stated: false,
      reason: "not-comparable",
    });
  });

  test("a zero denominator is a missing value", () => {
    const facts = { [`100000 2022-12 ${REVENUE}`]: "0", [`100000 2022-12 ${SPENT}`]: "5" };
    expect(row("B06", facts, nation)).toMatchObject({ value: null, reason: "zero-denominator" });
  });

  test("M6: a county under unified pooling has no reserve months", () => {
    const county = area("141002", "county", false);
    const target: Target = { area: county, basis: "reported", members: [county.code] };
    const facts = { "141002 2022-12 fund.balance|resident|all|all|all|all|all": "5" };
    const definition = SHIPPED_DEFINITIONS.find(({ code }) => code === "B07.rolling-12");
    if (!definition) throw new Error("B07");
    const sums = book(facts, target);
    expect(computeRow(definition, "resident", target, month(2022, 12), sums(), () => sums())).toBeNull();
  });
});
