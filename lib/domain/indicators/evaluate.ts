import { decimal, divide, multiply, ONE, subtract } from "../decimal";
import { measureOf } from "../measures/measure-catalogue";
import type { Month } from "../period";
import { addValues, known, mapValue, missing, ratio, subtractValues, type Value } from "../value";
import { type TakenRanks, takenRanks } from "./choice";
import type { Expression, Leaf } from "./expression";
import { knownGroup, type LeafRequest, requestsOf, rollingPoints } from "./leaf-key";
import { basePoint, knownPoints, type Point, shiftPoint, singlePoint } from "./point";

/** What the facts say of a leaf cumulated through a month. */
export type LeafReader = (leaf: Leaf, through: Month, base: boolean) => Value;

/** A figure with the parts it is divided from; parts are null where the formula is no division. */
export type Evaluation = {
  readonly value: Value;
  readonly numerator: Value | null;
  readonly denominator: Value | null;
};

/** One area of a sum: a last known stock is taken of each at its own month. */
export type AreaReading = { readonly name: string; readonly read: LeafReader };

type Reading = {
  readonly read: LeafReader;
  readonly lastKnown: (asked: Extract<Expression, { op: "last-known" }>, point: Point) => Value;
};

/** Evaluates a definition's formula; a ratio and a growth keep their two sides. `areas` are those of a sum. */
export function evaluate(
  expression: Expression,
  point: Point,
  read: LeafReader,
  areas: () => readonly AreaReading[] = () => [{ name: "", read }],
): Evaluation {
  return evaluated(expression, point, { read, lastKnown: lastKnownIn(expression, point, areas) });
}

function evaluated(expression: Expression, point: Point, reading: Reading): Evaluation {
  if (expression.op === "ratio") {
    const numerator = resolve(expression.numerator, point, reading);
    const denominator = resolve(expression.denominator, point, reading);
    return { value: ratio(numerator, denominator), numerator, denominator };
  }
  if (expression.op === "growth") {
    const numerator = resolve(expression.of, point, reading);
    const denominator = resolve(expression.of, basePoint(point), reading);
    return { value: growthOf(numerator, denominator), numerator, denominator };
  }
  return { value: resolve(expression, point, reading), numerator: null, denominator: null };
}

/** Growth over a base. A base that is not above zero has no growth: the words say what happened instead. */
export function growthOf(current: Value, base: Value): Value {
  if (!base.known) return base.reason === "not-reported" ? missing("not-comparable", "上年同期无数据") : base;
  if (base.value.startsWith("-")) return missing("not-comparable", "上年同期为负");
  return mapValue(ratio(current, base), (quotient) => subtract(quotient, ONE));
}

function resolve(expression: Expression, point: Point, reading: Reading): Value {
  switch (expression.op) {
    case "leaf":
      return leafValue(expression, point, reading.read);
    case "sum":
      return expression.terms
        .map((term) => resolve(term, point, reading))
        .reduce((total, term) => addValues(total, term));
    case "minus":
    case "gap":
      return subtractValues(
        resolve(expression.left, point, reading),
        resolve(expression.right, point, reading),
      );
    case "product": {
      const left = resolve(expression.left, point, reading);
      const right = resolve(expression.right, point, reading);
      return right.known ? mapValue(left, (factor) => multiply(factor, right.value)) : right;
    }
    case "ratio":
      return ratio(
        resolve(expression.numerator, point, reading),
        resolve(expression.denominator, point, reading),
      );
    case "growth":
      return evaluated(expression, point, reading).value;
    case "shifted":
      return resolve(expression.of, shiftPoint(point, expression.time), reading);
    case "rolling-year":
      return rollingPoints(point)
        .map(({ at, sign }) => ({ value: resolve(expression.of, at, reading), sign }))
        .reduce<Value>(
          (total, { value, sign }) => (sign === 1 ? addValues(total, value) : subtractValues(total, value)),
          known(decimal(0)),
        );
    case "single":
      return resolve(expression.of, singlePoint(point, expression.frequency), reading);
    case "last-known":
      return reading.lastKnown(expression, point);
    case "average-stock": {
      const opening = resolve(expression.of, shiftPoint(point, "last-december"), reading);
      const closing = resolve(expression.of, point, reading);
      return mapValue(addValues(opening, closing), (total) => divide(total, decimal(2)));
    }
    case "months":
      return known(decimal(point.months));
    case "constant":
      return known(expression.value);
  }
}

/** Sums each area's own last known value: none is left out, and who has none is named. */
function lastKnownIn(
  root: Expression,
  rootPoint: Point,
  areasOf: () => readonly AreaReading[],
): Reading["lastKnown"] {
  let known: readonly (AreaReading & { readonly ranks: TakenRanks })[] | null = null;
  const areas = () => {
    const requests = requestsOf(root, rootPoint);
    known ??= areasOf().map((area) => ({
      ...area,
      ranks: takenRanks(requests, (index) => {
        const { leaf, through, base } = requests[index] as LeafRequest;
        return area.read(leaf, through, base).known;
      }),
    }));
    return known;
  };
  return ({ of, months }, point) => {
    const points = knownPoints(point, months);
    const each = areas().map(({ name, read, ranks }) => {
      const rank = ranks.get(knownGroup(point)) ?? null;
      const at = (rank === null ? points[0] : points[rank]) as Point;
      return { name, rank, value: resolve(of, at, { read, lastKnown: () => missing("not-applicable") }) };
    });
    const lacking = each.filter(({ rank }) => rank === null);
    const [first] = lacking;
    if (!first) return each.map(({ value }) => value).reduce((total, value) => addValues(total, value));
    return each.length === 1
      ? first.value
      : missing("not-reported", lacking.map(({ name }) => name).join("、"));
  };
}

function leafValue(leaf: Leaf, point: Point, read: LeafReader): Value {
  const upTo = read(leaf, point.through, point.base);
  if (point.before === null || measureOf(leaf.measure).kind !== "flow") return upTo;
  return subtractValues(upTo, read(leaf, point.before, point.base));
}
