import { describe, expect, test } from "vitest";
import type { AreaCode, AreaTree } from "../area";
import { month } from "../period";
import { deletionDay, isOver, RETENTION_MONTHS_MAX, retentionFor, retentionProblem } from "./retention";

const code = (text: string): AreaCode => text as AreaCode;
const edge = (hierarchy: "pooling" | "administrative", parent: string, child: string) => ({
  ...{ hierarchy, parent: code(parent), child: code(child), from: null, to: null },
});
const tree: AreaTree = {
  areas: new Map(),
  edges: [
    edge("pooling", "150000", "150100"),
    edge("pooling", "150000", "150781"),
    edge("administrative", "150700", "150781"),
    edge("administrative", "100000", "150000"),
  ],
};
const AT = month(2026, 9);

describe("the rule of an area", () => {
  test("is its own, else the nearest above it, else none", () => {
    const region = { area: code("150000"), months: 24 };
    const own = { area: code("150100"), months: null };
    expect(retentionFor(tree, [region, own], code("150100"), AT)).toBe(own);
    expect(retentionFor(tree, [region], code("150100"), AT)).toBe(region);
    expect(retentionFor(tree, [{ ...region, area: code("100000") }], code("150100"), AT)).toMatchObject({
      months: 24,
    });
    expect(retentionFor(tree, [own], code("150200"), AT)).toBeNull();
  });

  test("M6: follows the pooling edges first", () => {
    const rules = [
      { area: code("150700"), months: 6 },
      { area: code("150000"), months: 24 },
    ];
    expect(retentionFor(tree, rules, code("150781"), AT)).toMatchObject({ months: 24 });
  });
});

describe("when a quarter's rows go", () => {
  test.each([
    ["2026Q3", 3, "2027-01-01"],
    ["2026Q3", 24, "2028-10-01"],
    ["2026Q4", 12, "2028-01-01"],
    ["2026Q1", 4, "2026-08-01"],
  ])("%s kept %d months: %s", (period, months, day) => {
    expect(deletionDay(period, months)).toBe(day);
    const instant = new Date(`${day}T00:00:00+08:00`).getTime();
    expect(isOver(period, months, new Date(instant - 1))).toBe(false);
    expect(isOver(period, months, new Date(instant))).toBe(true);
    expect(isOver(period, months, new Date(instant + 1))).toBe(true);
  });

  test("what is no quarter has no day", () => expect(deletionDay("2026-09", 3)).toBeNull());
});

test.each([
  [null, true],
  [2, false],
  [3, true],
  [4, true],
  [RETENTION_MONTHS_MAX, true],
  [RETENTION_MONTHS_MAX + 1, false],
  [3.5, false],
])("%s months are %s", (months, fits) => expect(retentionProblem(months) === null).toBe(fits));
