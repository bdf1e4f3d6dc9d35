import type { Evaluation } from "../indicators/evaluate";
import type { Expression } from "../indicators/expression";
import { cumulativePoint } from "../indicators/point";
import type { Month } from "../period";
import type { History } from "../targets/history";
import { missing, type Value } from "../value";
import { comparableBase } from "./comparable-base";
import type { ScopeGuard } from "./scope-guard";

/**
 * What stands in the place of an earlier month's figure beside today's: null where both are of one scope, the restated
 * figure where a source gave one, else not comparable.
 */
export type StandIn = (when: Month) => Value | null;

/** Where nothing changed what is counted. */
export const SAME_SCOPE: StandIn = () => null;

type Sides = Pick<Evaluation, "numerator" | "denominator">;

const NO_SIDES: Sides = { numerator: null, denominator: null };

/** The past of a figure as it may be set beside its value at a month; sides serve a ratio of which one side was restated. */
export function standInAt(
  guard: ScopeGuard,
  expression: Expression,
  history: History,
  at: Month,
  sides: (when: Month) => Sides = () => NO_SIDES,
): StandIn {
  if (guard.breaks.length === 0 && guard.formulas.length < 2) return SAME_SCOPE;
  return (when) => {
    if (when >= at) return null;
    const own = { value: history.get(when) ?? missing("not-reported"), ...sides(when) };
    const { base, breaks } = comparableBase(
      guard,
      expression,
      cumulativePoint(at),
      cumulativePoint(when),
      own,
    );
    return breaks.length === 0 ? null : base;
  };
}

/** A history as a trend, a path or a projection may look back on it. */
export const historyInScope = (history: History, standIn: StandIn): History =>
  standIn === SAME_SCOPE
    ? history
    : new Map([...history].map(([when, value]) => [when, standIn(when) ?? value]));
