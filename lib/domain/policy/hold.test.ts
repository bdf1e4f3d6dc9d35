import { describe, expect, test } from "vitest";
import { type AreaCode, type AreaTree, areaCode } from "../area";
import { parseMonth } from "../period";
import { boundAreas } from "./binding";
import type { Binding, Commitment } from "./commitment";
import type { Weight } from "./document";
import { holdOf, holdText, type Weighed } from "./hold";

const NATION = areaCode("100000");
const REGION = areaCode("150000");
const PREFECTURE = areaCode("150100");
const AT = parseMonth("2022-12");

const area = (code: AreaCode, level: string, isPoolingArea: boolean) => [
  code,
  { code, level, isPoolingArea },
];
const edge = (hierarchy: string, parent: AreaCode, child: AreaCode) => ({
  hierarchy,
  parent,
  child,
  from: null,
  to: null,
});
const TREE = {
  areas: new Map([
    area(NATION, "nation", false),
    area(REGION, "province", false),
    area(PREFECTURE, "prefecture", true),
  ] as never),
  edges: (["administrative", "pooling"] as const).flatMap((hierarchy) => [
    edge(hierarchy, NATION, REGION),
    edge(hierarchy, REGION, PREFECTURE),
  ]),
} as unknown as AreaTree;

const entry = (owner: AreaCode, binds: readonly Binding[], weight: Weight = "plan"): Weighed => ({
  commitment: {
    area: owner,
    binds,
    from: parseMonth("2021-01"),
    to: parseMonth("2025-12"),
  } as unknown as Commitment,
  weight,
  origin: "real",
});

const hold = (one: Weighed, code: AreaCode, at = AT) =>
  holdOf(one, boundAreas(one.commitment, TREE, at), code, at, "real");

describe("M15: whom a commitment binds, and who is judged by it for information only", () => {
  test("its own area, and the pooling areas it names", () => {
    const own = entry(REGION, ["area", "each-pooling-area"]);
    expect(hold(own, REGION)).toBe("binding");
    expect(hold(own, PREFECTURE)).toBe("binding");
    expect(hold(entry(REGION, ["area"]), PREFECTURE)).toBe("not-bound");
  });

  test("a national plan judges the provinces for information: each takes it up in a plan of its own", () => {
    const national = entry(NATION, ["area", "each-province"]);
    expect(hold(national, NATION)).toBe("binding");
    expect(hold(national, REGION)).toBe("informative");
  });

  test("drafts and explainers never bind by themselves", () => {
    expect(hold(entry(REGION, ["area"], "draft"), REGION)).toBe("informative");
    expect(hold(entry(REGION, ["area"], "explainer"), REGION)).toBe("informative");
  });

  test.each([
    ["2020-12", "not-in-force"],
    ["2021-01", "binding"],
    ["2025-12", "binding"],
    ["2026-01", "not-in-force"],
  ])("in %s it is %s", (at, expected) => {
    expect(hold(entry(REGION, ["area"]), REGION, parseMonth(at))).toBe(expected);
  });

  test("M9: a made-up letter judges made-up figures only", () => {
    const letter: Weighed = { ...entry(REGION, ["area"]), origin: "demo" };
    expect(holdOf(letter, [REGION], REGION, AT, "real")).toBe("made-up");
    expect(holdOf(letter, [REGION], REGION, AT, "demo")).toBe("binding");
    expect(holdOf(letter, [REGION], REGION, AT, null)).toBe("binding");
  });

  test("says why it is not judged", () => {
    const { commitment } = entry(REGION, ["area"]);
    const prefecture = { code: PREFECTURE, name: "呼和浩特市" };
    expect(holdText("not-in-force", commitment, { code: REGION, name: "内蒙古" })).toBe(
      "本期不在有效期（2021—2025年）",
    );
    expect(holdText("not-bound", commitment, prefecture)).toBe("不约束呼和浩特市");
    expect(holdText("binding", commitment, prefecture)).toBeNull();
  });

  test("what a text asks of the areas below is carried out by them, and binds no area of another text", () => {
    const { commitment } = entry(REGION, ["each-pooling-area"]);
    expect(holdText("not-bound", commitment, { code: REGION, name: "内蒙古" })).toBe(
      "由各统筹区执行，不评价内蒙古本级",
    );
    expect(holdText("not-bound", commitment, { code: areaCode("141000"), name: "临汾市" })).toBe(
      "不约束临汾市",
    );
  });
});
