import type { Expression } from "../indicators/expression";
import { measureOf } from "../measures/measure-catalogue";

/**
 * Whether a figure grows through the year by its nature, as cumulative amounts and budget execution do.
 * Such a figure is not done before the year is: being under a ceiling in September proves nothing.
 */
export function accumulates(expression: Expression): boolean {
  switch (expression.op) {
    case "leaf":
      return measureOf(expression.measure).kind === "flow";
    case "sum":
      return expression.terms.some(accumulates);
    case "minus":
    case "product":
      return accumulates(expression.left) || accumulates(expression.right);
    case "ratio":
      return accumulates(expression.numerator) && !accumulates(expression.denominator);
    default:
      return false;
  }
}
