import type { Expression } from "./expression";
import { type LeafRequest, requestsOf, rollingPoints } from "./leaf-key";
import { basePoint, type Point, shiftPoint, singlePoint } from "./point";

/** Which side of a figure a part belongs to; figures that are no division have values only. */
export type PartRole = "numerator" | "denominator" | "value";

/** How a part enters its side: added, taken away, or a factor or divisor within it. */
export type PartMark = "+" | "-" | "×" | "÷";

export type PartRequest = {
  readonly role: PartRole;
  readonly request: LeafRequest;
  readonly mark: PartMark;
};

type Marked = Omit<PartRequest, "role">;

const NEGATED: Record<PartMark, PartMark> = { "+": "-", "-": "+", "×": "×", "÷": "÷" };

const withMark = (parts: readonly Marked[], mark: (own: PartMark) => PartMark): Marked[] =>
  parts.map((part) => ({ ...part, mark: mark(part.mark) }));

const negated = (parts: readonly Marked[]): Marked[] => withMark(parts, (own) => NEGATED[own]);

/** Everything an expression reads, in the order of its formula, each with the sign it is read with. */
function markedRequests(expression: Expression, point: Point): Marked[] {
  switch (expression.op) {
    case "leaf":
      return requestsOf(expression, point).map((request, index) => ({
        request,
        // The second request is the cumulative before a single period.
        mark: index === 0 ? "+" : "-",
      }));
    case "sum":
      return expression.terms.flatMap((term) => markedRequests(term, point));
    case "minus":
    case "gap":
      return [...markedRequests(expression.left, point), ...negated(markedRequests(expression.right, point))];
    case "product":
      return withMark(
        [...markedRequests(expression.left, point), ...markedRequests(expression.right, point)],
        () => "×",
      );
    case "ratio":
      return [
        ...markedRequests(expression.numerator, point),
        ...withMark(markedRequests(expression.denominator, point), () => "÷"),
      ];
    case "growth":
      return [
        ...markedRequests(expression.of, point),
        ...withMark(markedRequests(expression.of, basePoint(point)), () => "÷"),
      ];
    case "shifted":
      return markedRequests(expression.of, shiftPoint(point, expression.time));
    case "rolling-year":
      return rollingPoints(point).flatMap(({ at, sign }) =>
        sign === 1 ? markedRequests(expression.of, at) : negated(markedRequests(expression.of, at)),
      );
    case "single":
      return markedRequests(expression.of, singlePoint(point, expression.frequency));
    case "last-known":
      // A sum of stocks: which month is used is settled with the answers.
      return requestsOf(expression, point).map((request) => ({ request, mark: "+" }));
    case "average-stock":
      return [
        ...markedRequests(expression.of, shiftPoint(point, "last-december")),
        ...markedRequests(expression.of, point),
      ];
    case "months":
    case "constant":
      return [];
  }
}

const inRole = (role: PartRole, expression: Expression, point: Point): PartRequest[] =>
  markedRequests(expression, point).map((part) => ({ role, ...part }));

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
