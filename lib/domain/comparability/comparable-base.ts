import { type Evaluation, evaluate } from "../indicators/evaluate";
import type { Expression, Leaf } from "../indicators/expression";
import { leafKey, leavesOf } from "../indicators/leaf-key";
import type { Point } from "../indicators/point";
import { missing, ratio, type Value } from "../value";
import { joinedLeaves, levelLeaves, takenRange } from "./leaf-range";
import { redefinedBetween } from "./redefinition";
import { notComparable, type ScopeBreak } from "./scope-break";
import { crossedBreak, restatedValue, type ScopeGuard } from "./scope-guard";

/** What a figure may be compared with, and the breaks that lie between the two. */
export type ComparableBase = {
  readonly base: Value;
  /** The base is in the new scope by figures that a source restated. */
  readonly restated: boolean;
  readonly breaks: readonly ScopeBreak[];
};

type Crossed = ReadonlyMap<string, ScopeBreak>;

/**
 * The base of a comparison on one scope: as it is where no break lies between, restated where the restated figures are
 * on file, else not comparable. Decided from the two value rows and the register alone, so that a table, a page and a
 * report never differ. Figures of two formulas are never compared.
 */
export function comparableBase(
  guard: ScopeGuard,
  expression: Expression,
  now: Point,
  ago: Point,
  base: Evaluation,
): ComparableBase {
  const redefined = redefinedBetween(guard.formulas, expression, ago.through, now.through);
  if (redefined) return { base: notComparable(redefined), restated: false, breaks: [redefined] };
  const crossed = guard.breaks.length === 0 ? NONE : crossedLeaves(guard, expression, now, ago);
  if (crossed.size === 0) return { base: base.value, restated: false, breaks: [] };
  const breaks = [...new Set(crossed.values())];
  const value = restatedBase(guard, expression, { now, ago, base, crossed });
  if (value.known) return { base: value, restated: true, breaks };
  const latest = breaks.reduce((one, other) => (other.from > one.from ? other : one));
  return { base: notComparable(latest), restated: false, breaks };
}

const NONE: Crossed = new Map();

function crossedLeaves(guard: ScopeGuard, expression: Expression, now: Point, ago: Point): Crossed {
  const joined = joinedLeaves(expression);
  const found = new Map<string, ScopeBreak>();
  for (const leaf of levelLeaves(expression)) {
    const { first } = takenRange(joined, leaf, ago);
    const one = crossedBreak(guard, leaf, { first, last: takenRange(joined, leaf, now).last });
    if (one) found.set(leafKey(leaf), one);
  }
  return found;
}

type Restating = {
  readonly now: Point;
  readonly ago: Point;
  readonly base: Evaluation;
  readonly crossed: Crossed;
};

function restatedBase(guard: ScopeGuard, expression: Expression, restating: Restating): Value {
  const { base } = restating;
  const side = (part: Expression, stored: Value | null): Value => {
    if (!leavesOf(part).some((leaf) => restating.crossed.has(leafKey(leaf)))) {
      return stored ?? missing("not-comparable");
    }
    return evaluate(part, restating.ago, reader(guard, part, restating)).value;
  };
  return expression.op === "ratio"
    ? ratio(side(expression.numerator, base.numerator), side(expression.denominator, base.denominator))
    : side(expression, base.value);
}

/** Only what a source restated is read: a leaf beside it that was not restated makes the sum not comparable. */
function reader(guard: ScopeGuard, expression: Expression, { now, crossed }: Restating) {
  const joined = joinedLeaves(expression);
  return (leaf: Leaf, at: Point["through"]): Value => {
    const one = crossed.get(leafKey(leaf));
    if (!one) return missing("not-comparable");
    return restatedValue(guard, one, leaf, at, takenRange(joined, leaf, now).first);
  };
}
