import { describe, expect, test } from "vitest";
import { type AreaCode, type AreaTree, areaCode } from "../../../lib/domain/area";
import { decimal } from "../../../lib/domain/decimal";
import { type Month, month } from "../../../lib/domain/period";
import {
  type Candidate,
  choiceFor,
  type GoverningChoice,
  matterOf,
  partsOf,
} from "../../../lib/domain/policy/governing";
import { commitmentOf } from "./register-fixture";

const plan = commitmentOf("nmg-14th-five-year-plan", "drg-dip-pooling-areas");
const action = commitmentOf("nhsa-2021-drg-dip-action-plan", "pooling-areas");
const draft = { ...action, id: "draft.share", document: "draft", value: "0.8" } as typeof action;

const candidates: readonly Candidate[] = [
  { commitment: plan, weight: "plan" },
  { commitment: action, weight: "notice" },
  { commitment: draft, weight: "draft" },
];

const [region, prefecture, county, other] = ["150000", "150100", "150102", "150200"].map(areaCode) as [
  AreaCode,
  AreaCode,
  AreaCode,
  AreaCode,
];
const edge = (parent: AreaCode, child: AreaCode) => ({
  hierarchy: "administrative" as const,
  parent,
  child,
  from: null,
  to: null,
});
const tree: AreaTree = {
  areas: new Map(),
  edges: [edge(region, prefecture), edge(prefecture, county), edge(region, other)],
};
const matter = { subject: "E01", scheme: "all", group: "all" } as const;
const choice = (area: AreaCode, from: Month, commitment: string): GoverningChoice => ({
  ...matter,
  ...{ area, from, commitment, reason: "按国家行动计划", by: "局审核员", at: new Date(0) },
});

describe("M15: the governing choice", () => {
  test("until one is made, commitments that differ are contested, a draft beside them is not", () => {
    expect([...partsOf(candidates, null)]).toEqual([
      [plan.id, "contested"],
      [action.id, "contested"],
      [draft.id, "offered"],
    ]);
  });

  test("a draft that asks for what a text in force asks offers nothing, one that differs does", () => {
    const beside = (value: string): Candidate[] => [
      { commitment: plan, weight: "plan" },
      { commitment: { ...plan, id: "draft", document: "draft", value: decimal(value) }, weight: "draft" },
    ];
    expect([...partsOf(beside("0.9"), null).values()]).toEqual(["sole", "sole"]);
    expect([...partsOf(beside("0.91"), null).values()]).toEqual(["sole", "offered"]);
  });

  test("what is chosen is the document: its promise for judging and its number for calculating", () => {
    const number = { ...action, id: "number", kind: "parameter" } as typeof action;
    const all: Candidate[] = [plan, action, number].map((commitment) => ({ commitment, weight: "notice" }));
    const chosen = partsOf(all, choice(region, month(2024, 1), action.id));
    expect([...chosen.values()]).toEqual(["yields", "governs", "governs"]);
  });

  test("the same demand in two documents is no conflict", () => {
    const same = candidates.map(({ weight }, index) => ({
      weight,
      commitment: { ...plan, id: `${index}`, document: `${index}` },
    }));
    expect([...partsOf(same, null).values()]).toEqual(["sole", "sole", "sole"]);
  });

  test("two sentences of one document complete each other", () => {
    const floor = { ...plan, id: "floor", operator: "=" } as typeof plan;
    const both: Candidate[] = [plan, floor].map((commitment) => ({ commitment, weight: "plan" }));
    expect([...partsOf(both, null).values()]).toEqual(["sole", "sole"]);
  });

  test("a wish to raise contradicts no number", () => {
    const wish = { ...action, id: "wish", kind: "trend", operator: "raise", value: null } as typeof action;
    const both: Candidate[] = [plan, wish].map((commitment) => ({ commitment, weight: "plan" }));
    expect([...partsOf(both, null).values()]).toEqual(["sole", "sole"]);
  });

  test("全部 and ≥100% ask for the same", () => {
    const number = { ...action, id: "x", document: "x", operator: "≥", value: "1" } as typeof action;
    const both: Candidate[] = [action, number].map((commitment) => ({ commitment, weight: "notice" }));
    expect([...partsOf(both, null).values()]).toEqual(["sole", "sole"]);
  });

  test("the chosen one governs, also when it is a draft, and the others yield", () => {
    const chosen = partsOf(candidates, choice(region, month(2024, 1), draft.id));
    expect([...chosen.values()]).toEqual(["yields", "yields", "governs"]);
  });

  test("a choice of what is no longer in force chooses nothing", () => {
    const gone = partsOf(candidates, choice(region, month(2024, 1), "gone"));
    expect([...gone.values()]).toEqual(["contested", "contested", "offered"]);
  });

  test("inherits downward, the nearest area wins, the latest begun wins, and begins with its month", () => {
    const choices = [
      choice(region, month(2022, 1), "first"),
      choice(region, month(2024, 1), "second"),
      choice(prefecture, month(2024, 6), "own"),
    ];
    const at = (area: AreaCode, when: Month) => choiceFor(choices, tree, matter, area, when)?.commitment;
    expect(at(county, month(2021, 12))).toBeUndefined();
    expect(at(county, month(2022, 1))).toBe("first");
    expect(at(county, month(2024, 5))).toBe("second");
    expect(at(county, month(2024, 6))).toBe("own");
    expect(at(other, month(2024, 6))).toBe("second");
  });

  test("is one for each indicator or role, scheme and group; baselines and milestones have none", () => {
    const choices = [choice(region, month(2022, 1), "first")];
    const asked = { ...matter, scheme: "resident" } as const;
    expect(choiceFor(choices, tree, asked, region, month(2024, 1))).toBeNull();
    expect(matterOf(plan)).toEqual(matter);
    expect(matterOf(commitmentOf("nmg-14th-five-year-plan", "inpatient-rate-resident"))).toBeNull();
    expect(matterOf(commitmentOf("nmg-2020-resident-notice", "subsidy-region-share-class-2"))).toEqual({
      ...{ subject: "subsidy.province-share@class-2", scheme: "resident", group: "all" },
    });
  });
});
