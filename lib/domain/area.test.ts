import { describe, expect, test } from "vitest";
import {
  type Area,
  type AreaEdge,
  type AreaTree,
  areaCode,
  childrenOf,
  findArea,
  type Hierarchy,
  poolingMembers,
  withAncestors,
} from "./area";
import { month } from "./period";

const area = (code: string, name: string, isPoolingArea: boolean, more: Partial<Area> = {}): Area => ({
  code: areaCode(code),
  name,
  aliases: [],
  formerNames: [],
  formerCodes: [],
  level: isPoolingArea ? "prefecture" : "province",
  isPoolingArea,
  rollsUp: !isPoolingArea,
  note: null,
  ...more,
});

const edge = (
  hierarchy: Hierarchy,
  parent: string,
  child: string,
  dates: Partial<AreaEdge> = {},
): AreaEdge => ({
  hierarchy,
  parent: areaCode(parent),
  child: areaCode(child),
  from: null,
  to: null,
  ...dates,
});

const AREAS = [
  area("150000", "内蒙古自治区", false, { aliases: ["内蒙古"] }),
  area("150700", "呼伦贝尔市", true),
  area("150781", "满洲里市", true, { level: "county" }),
  area("150702", "海拉尔区", false, { level: "county" }),
];

const tree = (edges: readonly AreaEdge[], areas: readonly Area[] = AREAS): AreaTree => ({
  areas: new Map(areas.map((each) => [each.code, each])),
  edges,
});

const REGION = areaCode("150000");
const AT = month(2026, 9);

describe("M6: two dated hierarchies", () => {
  const both = tree([
    edge("administrative", "150000", "150700"),
    edge("administrative", "150700", "150781"),
    edge("administrative", "150700", "150702"),
    edge("pooling", "150000", "150700"),
    edge("pooling", "150000", "150781"),
    edge("pooling", "150700", "150702"),
  ]);

  test("a city that pools by itself is governed by one area and summed by another", () => {
    expect(childrenOf(both, "administrative", areaCode("150700"), AT)).toContain("150781");
    expect(childrenOf(both, "pooling", areaCode("150700"), AT)).not.toContain("150781");
    expect(poolingMembers(both, REGION, AT)).toEqual(["150700", "150781"]);
    expect(withAncestors(both, "pooling", areaCode("150781"), AT)).toEqual(["150781", "150000"]);
  });

  test("a sum follows the edges and never a code's prefix", () => {
    const elsewhere = tree([edge("pooling", "150000", "999900")], [...AREAS, area("999900", "别处", true)]);
    expect(poolingMembers(elsewhere, REGION, AT)).toEqual(["999900"]);
  });

  test.each([
    [month(2026, 8), ["150700", "150781"]],
    [month(2026, 9), ["150700"]],
  ])("an edge that ends with August 2026 sums in %s %j", (at, members) => {
    const dated = tree([
      edge("pooling", "150000", "150700"),
      edge("pooling", "150000", "150781", { to: month(2026, 8) }),
    ]);
    expect(poolingMembers(dated, REGION, at)).toEqual(members);
  });
});

test("a name that means two areas, or none, is not guessed", () => {
  const twins = tree([], [...AREAS, area("650000", "新疆", false, { aliases: ["内蒙古"] })]);
  expect(findArea(tree([]), "内蒙古")?.code).toBe("150000");
  expect(findArea(twins, "内蒙古")).toBeNull();
  expect(findArea(twins, "无此地")).toBeNull();
});
