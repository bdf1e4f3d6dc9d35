import type { Expression, Leaf } from "../indicators/expression";
import { leafKey } from "../indicators/leaf-key";
import { basePoint, type Point } from "../indicators/point";
import { addMonths, lastDecember, type Month } from "../period";
import type { Value } from "../value";
import { joinedLeaves, leafRange } from "./leaf-range";
import { crossedBreak, restatedValue, type ScopeGuard } from "./scope-guard";

/** What stands in the place of a reading across a break; null where the facts may be read as they are. */
export type Substitution = (leaf: Leaf, at: Month, base: boolean) => Value | null;

const NOTHING: Substitution = () => null;

/**
 * Where a formula itself joins months of two scopes (a growth and its base, the last twelve months, an average of two
 * stocks), its earlier readings are taken from the restated base on file, else they are not comparable.
 */
export function scopeSubstitution(guard: ScopeGuard, expression: Expression, point: Point): Substitution {
  if (guard.breaks.length === 0) return NOTHING;
  const { rolling, averaged, lastKnown } = joinedLeaves(expression);
  return (leaf, at, base) => {
    const now = leafRange(leaf, point);
    const from = (first: Month): Value | null => {
      const crossed = crossedBreak(guard, leaf, { first, last: point.through });
      return crossed && restatedValue(guard, crossed, leaf, at, now.first);
    };
    if (base) return from(leafRange(leaf, basePoint(point)).first);
    if (at >= now.first || at === point.before) return null;
    const key = leafKey(leaf);
    if (rolling.has(key)) return from(addMonths(point.through, -11));
    if (lastKnown.has(key) && !averaged.has(key)) return from(at);
    return averaged.has(key) ? from(lastDecember(point.through)) : null;
  };
}
