import type { Expression } from "../indicators/expression";
import { cumulativePoint } from "../indicators/point";
import type { Month } from "../period";
import type { History } from "../targets/history";
import { joinedLeaves, levelLeaves, takenRange } from "./leaf-range";
import { notComparable } from "./scope-break";
import { crossedBreak, type ScopeGuard } from "./scope-guard";

/** A history as a trend may look back on it: months on the other side of a change of scope are not comparable. */
export function historyInScope(
  guard: ScopeGuard,
  expression: Expression,
  history: History,
  at: Month,
): History {
  if (guard.breaks.length === 0) return history;
  const joined = joinedLeaves(expression);
  const leaves = levelLeaves(expression);
  return new Map(
    [...history].map(([when, value]) => {
      const crossed = leaves.flatMap((leaf) => {
        const { first } = takenRange(joined, leaf, cumulativePoint(when));
        return crossedBreak(guard, leaf, { first, last: at }) ?? [];
      });
      const [one] = when < at ? crossed : [];
      return [when, one ? notComparable(one) : value];
    }),
  );
}
