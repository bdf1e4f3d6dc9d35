import type { Dimensions } from "../dimension";
import { measureOf } from "../measures/measure-catalogue";
import type { Month } from "../period";
import type { Expression, Leaf } from "./expression";
import { basePoint, type Point, shiftPoint } from "./point";

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
export type LeafRequest = { readonly leaf: Leaf; readonly through: Month; readonly base: boolean };

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
export function leavesOf(expression: Expression): Leaf[] {
  switch (expression.op) {
    case "leaf":
      return [expression];
    case "sum":
      return expression.terms.flatMap(leavesOf);
    case "minus":
    case "product":
    case "gap":
      return [...leavesOf(expression.left), ...leavesOf(expression.right)];
    case "ratio":
      return [...leavesOf(expression.numerator), ...leavesOf(expression.denominator)];
    case "growth":
    case "shifted":
    case "rolling-year":
    case "average-stock":
      return leavesOf(expression.of);
    case "months":
    case "constant":
      return [];
  }
}

/** Whether a formula reads any month but its own. */
export function readsOtherMonths(expression: Expression): boolean {
  switch (expression.op) {
    case "sum":
      return expression.terms.some(readsOtherMonths);
    case "minus":
    case "product":
    case "gap":
      return readsOtherMonths(expression.left) || readsOtherMonths(expression.right);
    case "ratio":
      return readsOtherMonths(expression.numerator) || readsOtherMonths(expression.denominator);
    case "leaf":
    case "months":
    case "constant":
      return false;
    default:
      return true;
  }
}
