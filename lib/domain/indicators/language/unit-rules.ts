import { type Expression, withinOf } from "../expression";
import { formulaText } from "../formula";
import { isPure, isRate, sameUnit, unitOfExpression, unitWords } from "../unit-vector";
import { type FormulaFinding, fault, type Spot } from "./formula-finding";

type SpotOf = (part: Expression) => Spot;

/** What is added or taken away must count the same thing, and rates are neither added nor averaged. */
export const unitFindings = (expression: Expression, spotOf: SpotOf): FormulaFinding[] =>
  withinOf(expression).flatMap((part) => {
    if (part.op === "sum") return addedFindings(part.terms, spotOf);
    if (part.op === "minus") return takenFindings(part.left, part.right, spotOf);
    return part.op === "gap" ? gapFindings(part, spotOf) : [];
  });

const unitAt = (part: Expression): string => `“${formulaText(part)}”（${unitWords(unitOfExpression(part))}）`;

function addedFindings([first, ...others]: readonly Expression[], spotOf: SpotOf): FormulaFinding[] {
  if (!first) return [];
  return others.flatMap((term) => {
    if (isRate(first) && isRate(term)) {
      const message = "两个比率不能相加或求平均：先分别把分子、分母加起来，再相除";
      return [fault("rates-added", spotOf(term), message)];
    }
    return compatible(first, term)
      ? []
      : [fault("units-differ", spotOf(term), `${unitAt(term)}不能与${unitAt(first)}相加，单位不同`)];
  });
}

function takenFindings(left: Expression, right: Expression, spotOf: SpotOf): FormulaFinding[] {
  return compatible(left, right)
    ? []
    : [fault("units-differ", spotOf(right), `${unitAt(left)}不能减去${unitAt(right)}，单位不同`)];
}

/** A difference of rates is stated in 个百分点: both sides are rates without a unit. */
function gapFindings({ left, right }: Extract<Expression, { op: "gap" }>, spotOf: SpotOf): FormulaFinding[] {
  const odd = [left, right].find((side) => !isPure(unitOfExpression(side)));
  return odd ? [fault("gap-of-amounts", spotOf(odd), `${unitAt(odd)}不是比率，不能相差多少个百分点`)] : [];
}

/** A number may stand beside a ratio or a count of months: 1－比率, 12－月数. */
function compatible(one: Expression, other: Expression): boolean {
  const [left, right] = [unitOfExpression(one), unitOfExpression(other)];
  if (sameUnit(left, right)) return true;
  const constant = one.op === "constant" ? right : other.op === "constant" ? left : null;
  return constant !== null && (isPure(constant) || sameUnit(constant, { month: 1 }));
}
