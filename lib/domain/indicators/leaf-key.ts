import type { Dimensions } from "../dimension";
import { measureOf } from "../measures/measure-catalogue";
import type { Month } from "../period";
import { childrenOf, type Expression, type Leaf, withinOf } from "./expression";
import { basePoint, knownPoints, type Point, shiftPoint, singlePoint } from "./point";

type Selected = Pick<Leaf, "measure" | "dimensions">;

/** Words already made: a rebuild asks for those of the same leaves millions of times. */
const KEYS = new WeakMap<Selected, string>();

/** A leaf in one word: equal for two leaves that select the same facts. */
export function leafKey(leaf: Selected): string {
  const known = KEYS.get(leaf);
  if (known !== undefined) return known;
  const { scheme, group, setting, level, place, payment } = leaf.dimensions;
  const key = [leaf.measure, scheme, group, setting, level, place, payment].join("|");
  KEYS.set(leaf, key);
  return key;
}

/** The leaf that a key of a series stands for. */
export function leafOfKey(key: string): Pick<Leaf, "measure" | "dimensions"> {
  const [measure = "", scheme, group, setting, level, place, payment] = key.split("|");
  return { measure, dimensions: { scheme, group, setting, level, place, payment } as Dimensions };
}

/** One thing an expression asks of the facts: a leaf cumulated through a month, perhaps as the base of a growth. */
export type LeafRequest = {
  readonly leaf: Leaf;
  readonly through: Month;
  readonly base: boolean;
  /** Of several months that stand for each other; of each area the lowest rank that it answers whole is used. */
  readonly choice?: Choice;
};

/** All nodes of a group are read at one month: they are of one point of the formula. */
export type Choice = { readonly group: string; readonly node: string; readonly rank: number };

/** Cumulative flows of a single period need the cumulative before it; stocks do not. */
const needsBefore = (leaf: Leaf, point: Point): boolean =>
  point.before !== null && measureOf(leaf.measure).kind === "flow";

/** Everything an expression asks of the facts when evaluated at a point. */
export function requestsOf(expression: Expression, point: Point): LeafRequest[] {
  switch (expression.op) {
    case "leaf":
      return [
        { leaf: expression, through: point.through, base: point.base },
        ...(needsBefore(expression, point)
          ? [{ leaf: expression, through: point.before as Month, base: point.base }]
          : []),
      ];
    case "sum":
      return expression.terms.flatMap((term) => requestsOf(term, point));
    case "minus":
    case "product":
    case "gap":
      return [...requestsOf(expression.left, point), ...requestsOf(expression.right, point)];
    case "ratio":
      return [...requestsOf(expression.numerator, point), ...requestsOf(expression.denominator, point)];
    case "growth":
      return [...requestsOf(expression.of, point), ...requestsOf(expression.of, basePoint(point))];
    case "shifted":
      return requestsOf(expression.of, shiftPoint(point, expression.time));
    case "rolling-year":
      return rollingPoints(point).flatMap(({ at }) => requestsOf(expression.of, at));
    case "single":
      return requestsOf(expression.of, singlePoint(point, expression.frequency));
    case "last-known":
      return knownRequests(expression, point);
    case "average-stock":
      return [
        ...requestsOf(expression.of, shiftPoint(point, "last-december")),
        ...requestsOf(expression.of, point),
      ];
    case "months":
    case "constant":
      return [];
  }
}

/** The same question of each month that may answer it, the latest first. */
function knownRequests(
  { of, months }: Extract<Expression, { op: "last-known" }>,
  point: Point,
): LeafRequest[] {
  const group = knownGroup(point);
  const node = `${leavesOf(of).map(leafKey).join("+")}-${months}`;
  return knownPoints(point, months).flatMap((at, rank) =>
    requestsOf(of, at).map((request) => ({ ...request, choice: { group, node, rank } })),
  );
}

/** What is last known at one point of a formula is of one month. */
export const knownGroup = ({ through, base }: Point): string => `${through}${base ? "*" : ""}`;

/** The cumulatives that make up twelve months; December is a whole year by itself. */
export function rollingPoints(point: Point): { at: Point; sign: 1 | -1 }[] {
  const now: Point = { through: point.through, before: null, months: 12, base: false };
  if (point.through.endsWith("-12")) return [{ at: now, sign: 1 }];
  return [
    { at: now, sign: 1 },
    { at: shiftPoint(now, "last-december"), sign: 1 },
    { at: shiftPoint(now, "year-ago"), sign: -1 },
  ];
}

/** All leaves of an expression, whenever they are read. */
export const leavesOf = (expression: Expression): Leaf[] =>
  expression.op === "leaf" ? [expression] : childrenOf(expression).flatMap(leavesOf);

const TIMELESS = ["leaf", "sum", "minus", "gap", "product", "ratio", "months", "constant"];

/** Whether a formula reads any month but its own. */
export const readsOtherMonths = (expression: Expression): boolean =>
  withinOf(expression).some(({ op }) => !TIMELESS.includes(op));
