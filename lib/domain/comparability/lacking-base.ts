import { ONE } from "../decimal";
import { evaluate } from "../indicators/evaluate";
import type { Expression } from "../indicators/expression";
import { leafName } from "../indicators/formula";
import { leafKey } from "../indicators/leaf-key";
import type { Point } from "../indicators/point";
import { known } from "../value";
import { joinedLeaves, levelLeaves, takenRange } from "./leaf-range";
import { crossedBreak, restatedValue, type ScopeGuard } from "./scope-guard";

/** What of a formula lies across a change of scope and was restated by no source: by name, each once. */
export function lackingBase(guard: ScopeGuard, expression: Expression, now: Point, ago: Point): string[] {
  const joined = joinedLeaves(expression);
  const crossed = new Map(
    levelLeaves(expression).flatMap((leaf) => {
      const { first } = takenRange(joined, leaf, ago);
      const one = crossedBreak(guard, leaf, { first, last: takenRange(joined, leaf, now).last });
      return one ? [[leafKey(leaf), one] as const] : [];
    }),
  );
  const lacking = new Set<string>();
  // Read as the base itself would be: which months of a leaf it takes is the formula's to say.
  evaluate(expression, ago, (leaf, at) => {
    const one = crossed.get(leafKey(leaf));
    const { first } = takenRange(joined, leaf, now);
    if (one && !restatedValue(guard, one, leaf, at, first).known) lacking.add(leafName(leaf));
    return known(ONE);
  });
  return [...lacking];
}
