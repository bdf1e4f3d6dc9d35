import type { Expression } from "./expression";
import { type LeafRequest, requestsOf } from "./leaf-key";
import { basePoint, type Point } from "./point";

/** Which side of a figure a part belongs to; figures that are no division have values only. */
export type PartRole = "numerator" | "denominator" | "value";

export type PartRequest = { readonly role: PartRole; readonly request: LeafRequest };

const inRole = (role: PartRole, expression: Expression, point: Point): PartRequest[] =>
  requestsOf(expression, point).map((request) => ({ role, request }));

/** Everything a figure is made of, by the side it stands on. */
export function partRequests(expression: Expression, point: Point): PartRequest[] {
  if (expression.op === "ratio") {
    return [
      ...inRole("numerator", expression.numerator, point),
      ...inRole("denominator", expression.denominator, point),
    ];
  }
  if (expression.op === "growth") {
    return [
      ...inRole("numerator", expression.of, point),
      ...inRole("denominator", expression.of, basePoint(point)),
    ];
  }
  return inRole("value", expression, point);
}

export const ROLE_NAMES: Record<PartRole, string> = { numerator: "分子", denominator: "分母", value: "组成" };
