import type { Expression, Leaf } from "../indicators/expression";
import { leafKey, leavesOf } from "../indicators/leaf-key";
import type { Point } from "../indicators/point";
import { measureOf } from "../measures/measure-catalogue";
import { addMonths, lastDecember, month, yearOf } from "../period";
import type { MonthRange } from "./scope-guard";

/** The months that a leaf itself takes in at a point: a flow from January or after the period before, a stock one. */
export function leafRange(leaf: Pick<Leaf, "measure">, { through, before }: Point): MonthRange {
  if (measureOf(leaf.measure).kind !== "flow") return { first: through, last: through };
  return { first: before ? addMonths(before, 1) : month(yearOf(through), 1), last: through };
}

/** Leaves that a formula takes together over a year: those of the last twelve months, and averages of a stock. */
export type Joined = {
  readonly rolling: ReadonlySet<string>;
  readonly averaged: ReadonlySet<string>;
  /** Those of which an earlier month may stand for the one asked. */
  readonly lastKnown: ReadonlySet<string>;
};

export function joinedLeaves(expression: Expression): Joined {
  const rolling = new Set<string>();
  const averaged = new Set<string>();
  const lastKnown = new Set<string>();
  const visit = (node: Expression): void => {
    if (node.op === "rolling-year") for (const leaf of leavesOf(node.of)) rolling.add(leafKey(leaf));
    if (node.op === "average-stock") for (const leaf of leavesOf(node.of)) averaged.add(leafKey(leaf));
    if (node.op === "last-known") for (const leaf of leavesOf(node.of)) lastKnown.add(leafKey(leaf));
    for (const child of Object.values(node)) {
      for (const each of Array.isArray(child) ? child : [child]) if (isExpression(each)) visit(each);
    }
  };
  visit(expression);
  return { rolling, averaged, lastKnown };
}

/** Operands are found by their shape: an operation added to formulas needs no word here. */
const isExpression = (value: unknown): value is Expression =>
  typeof value === "object" && value !== null && "op" in value;

/** The months that a formula takes in of a leaf at a point. */
export function takenRange({ rolling, averaged }: Joined, leaf: Leaf, point: Point): MonthRange {
  const key = leafKey(leaf);
  const { through } = point;
  if (rolling.has(key)) return { first: addMonths(through, -11), last: through };
  if (averaged.has(key)) return { first: lastDecember(through), last: through };
  return leafRange(leaf, point);
}

/** Leaves whose level a figure tells. A growth is free of the scope it is measured in: both its sides have one. */
export function levelLeaves(expression: Expression): Leaf[] {
  if (expression.op === "growth") return [];
  if (expression.op === "gap" || expression.op === "minus") {
    return [...levelLeaves(expression.left), ...levelLeaves(expression.right)];
  }
  return leavesOf(expression);
}
