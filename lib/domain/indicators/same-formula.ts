import { canonicalJson } from "../canonical-json";
import type { Expression } from "./expression";

const text = (expression: Expression): string => canonicalJson(ordered(expression));

/** Terms and factors in an order of their own, sums within sums opened: what is left says what is computed. */
function ordered(expression: Expression): Expression {
  switch (expression.op) {
    case "leaf":
    case "months":
    case "constant":
      return expression;
    case "sum": {
      const terms = expression.terms.map(ordered);
      const opened = terms.flatMap((term) => (term.op === "sum" ? term.terms : [term]));
      return { op: "sum", terms: [...opened].sort(byText) };
    }
    case "product": {
      const [left, right] = [ordered(expression.left), ordered(expression.right)].sort(byText);
      return { op: "product", left: left as Expression, right: right as Expression };
    }
    case "minus":
    case "gap":
      return { ...expression, left: ordered(expression.left), right: ordered(expression.right) };
    case "ratio":
      return {
        ...expression,
        numerator: ordered(expression.numerator),
        denominator: ordered(expression.denominator),
      };
    default:
      return { ...expression, of: ordered(expression.of) };
  }
}

const byText = (a: Expression, b: Expression): number => (canonicalJson(a) < canonicalJson(b) ? -1 : 1);

/** Whether two formulas compute the same of the same data: the order of terms and factors does not matter. */
export const sameFormula = (one: Expression, other: Expression): boolean =>
  one === other || text(one) === text(other);
