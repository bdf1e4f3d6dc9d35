import { decimal, divide, multiply, ONE, subtract } from "../decimal";
import { measureOf } from "../measures/measure-catalogue";
import type { Month } from "../period";
import { addValues, known, mapValue, missing, ratio, subtractValues, type Value } from "../value";
import type { Expression, Leaf } from "./expression";
import { rollingPoints } from "./leaf-key";
import { basePoint, knownPoints, type Point, shiftPoint, singlePoint } from "./point";

/** What the facts say of a leaf cumulated through a month. */
export type LeafReader = (leaf: Leaf, through: Month, base: boolean) => Value;

/** A figure with the parts it is divided from; parts are null where the formula is no division. */
export type Evaluation = {
  readonly value: Value;
  readonly numerator: Value | null;
  readonly denominator: Value | null;
};

/** Evaluates a definition's formula; a ratio and a growth keep their two sides. */
export function evaluate(expression: Expression, point: Point, read: LeafReader): Evaluation {
  if (expression.op === "ratio") {
    const numerator = resolve(expression.numerator, point, read);
    const denominator = resolve(expression.denominator, point, read);
    return { value: ratio(numerator, denominator), numerator, denominator };
  }
  if (expression.op === "growth") {
    const numerator = resolve(expression.of, point, read);
    const denominator = resolve(expression.of, basePoint(point), read);
    return { value: growthOf(numerator, denominator), numerator, denominator };
  }
  return { value: resolve(expression, point, read), numerator: null, denominator: null };
}

/** Growth over a base. A base that is not above zero has no growth: the words say what happened instead. */
export function growthOf(current: Value, base: Value): Value {
  if (!base.known) return base.reason === "not-reported" ? missing("not-comparable", "上年同期无数据") : base;
  if (base.value.startsWith("-")) return missing("not-comparable", "上年同期为负");
  return mapValue(ratio(current, base), (quotient) => subtract(quotient, ONE));
}

function resolve(expression: Expression, point: Point, read: LeafReader): Value {
  switch (expression.op) {
    case "leaf":
      return leafValue(expression, point, read);
    case "sum":
      return expression.terms
        .map((term) => resolve(term, point, read))
        .reduce((total, term) => addValues(total, term));
    case "minus":
    case "gap":
      return subtractValues(resolve(expression.left, point, read), resolve(expression.right, point, read));
    case "product": {
      const left = resolve(expression.left, point, read);
      const right = resolve(expression.right, point, read);
      return right.known ? mapValue(left, (factor) => multiply(factor, right.value)) : right;
    }
    case "ratio":
      return ratio(resolve(expression.numerator, point, read), resolve(expression.denominator, point, read));
    case "growth":
      return evaluate(expression, point, read).value;
    case "shifted":
      return resolve(expression.of, shiftPoint(point, expression.time), read);
    case "rolling-year":
      return rollingPoints(point)
        .map(({ at, sign }) => ({ value: resolve(expression.of, at, read), sign }))
        .reduce<Value>(
          (total, { value, sign }) => (sign === 1 ? addValues(total, value) : subtractValues(total, value)),
          known(decimal(0)),
        );
    case "single":
      return resolve(expression.of, singlePoint(point, expression.frequency), read);
    case "last-known":
      return lastKnownValue(expression, point, read);
    case "average-stock": {
      const opening = resolve(expression.of, shiftPoint(point, "last-december"), read);
      const closing = resolve(expression.of, point, read);
      return mapValue(addValues(opening, closing), (total) => divide(total, decimal(2)));
    }
    case "months":
      return known(decimal(point.months));
    case "constant":
      return known(expression.value);
  }
}

/** The latest that is known; where none is, the current one with its reason. */
function lastKnownValue(
  { of, months }: Extract<Expression, { op: "last-known" }>,
  point: Point,
  read: LeafReader,
): Value {
  const values = knownPoints(point, months).map((at) => resolve(of, at, read));
  return values.find(({ known: found }) => found) ?? (values[0] as Value);
}

function leafValue(leaf: Leaf, point: Point, read: LeafReader): Value {
  const upTo = read(leaf, point.through, point.base);
  if (point.before === null || measureOf(leaf.measure).kind !== "flow") return upTo;
  return subtractValues(upTo, read(leaf, point.before, point.base));
}
