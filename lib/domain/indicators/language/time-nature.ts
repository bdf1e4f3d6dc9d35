import { measureOf } from "../../measures/measure-catalogue";
import type { Expression } from "../expression";

/**
 * How a part of a formula moves within a year: a flow grows from January on, a stock is taken at a moment, what covers
 * a fixed length of time or has no time is steady; `mixed` adds a stock and a flow.
 */
export type TimeNature = "flow" | "stock" | "steady" | "mixed";

export function timeNature(expression: Expression): TimeNature {
  switch (expression.op) {
    case "leaf": {
      const { kind } = measureOf(expression.measure);
      return kind === "parameter" ? "steady" : kind;
    }
    case "sum":
      return expression.terms.map(timeNature).reduce(together);
    case "minus":
    case "gap":
    case "product":
      return together(timeNature(expression.left), timeNature(expression.right));
    case "ratio": {
      const below = timeNature(expression.denominator);
      const timed = expression.denominator.op === "months" || below === timeNature(expression.numerator);
      return timed || below === "flow" ? "steady" : timeNature(expression.numerator);
    }
    case "shifted":
      return WHOLE_YEARS.includes(expression.time) ? wholeYear(expression.of) : timeNature(expression.of);
    case "average-stock":
    case "last-known":
      return "stock";
    default:
      return "steady";
  }
}

const WHOLE_YEARS: readonly string[] = ["last-december", "year-end-1", "year-end-2", "year-end-3"];

/** A flow of a whole year does not grow any more. */
const wholeYear = (of: Expression): TimeNature => (timeNature(of) === "stock" ? "stock" : "steady");

function together(one: TimeNature, other: TimeNature): TimeNature {
  if (one === other || other === "steady") return one;
  return one === "steady" ? other : "mixed";
}
