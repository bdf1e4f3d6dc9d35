import { canonicalJson } from "../../canonical-json";
import { isZero } from "../../decimal";
import type { Expression } from "../expression";
import { childrenOf, withinOf } from "../expression";
import { formulaText } from "../formula";
import { advice, type FormulaFinding, fault, type Spot } from "./formula-finding";

/** The same formula, letter for letter. */
export const sameExpression = (one: Expression, other: Expression): boolean =>
  canonicalJson(one) === canonicalJson(other);

/** Whether an expression is zero whatever the data say. */
export function alwaysZero(expression: Expression): boolean {
  switch (expression.op) {
    case "constant":
      return isZero(expression.value);
    case "minus":
    case "gap":
      return (
        sameExpression(expression.left, expression.right) ||
        (alwaysZero(expression.left) && alwaysZero(expression.right))
      );
    case "product":
      return childrenOf(expression).some(alwaysZero);
    case "ratio":
      return alwaysZero(expression.numerator);
    case "leaf":
    case "months":
    case "growth":
      return false;
    default:
      return childrenOf(expression).every(alwaysZero);
  }
}

/** A division that is never defined, and one that always comes to one. */
export function zeroFindings(expression: Expression, spotOf: (part: Expression) => Spot): FormulaFinding[] {
  return withinOf(expression).flatMap((part) => {
    if (part.op === "growth" && alwaysZero(part.of)) {
      return [fault("never-defined", spotOf(part), `“${formulaText(part.of)}”总是零，没有增速`)];
    }
    if (part.op !== "ratio") return [];
    const { numerator, denominator } = part;
    if (alwaysZero(denominator)) {
      const words = `分母“${formulaText(denominator)}”总是零，这个比值在任何一期都没有值`;
      return [fault("never-defined", spotOf(denominator), words)];
    }
    return sameExpression(numerator, denominator)
      ? [advice("always-one", spotOf(part), "分子与分母相同，比值总是 1")]
      : [];
  });
}
