import { comparableBase } from "@/lib/domain/comparability/comparable-base";
import { notComparable } from "@/lib/domain/comparability/scope-break";
import type { ScopeGuard } from "@/lib/domain/comparability/scope-guard";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import type { Evaluation } from "@/lib/domain/indicators/evaluate";
import { pointOf } from "@/lib/domain/indicators/point";
import type { ChangePeriods, ChangeScheme, When } from "./change-question";

/**
 * The base of a figure on the scope of the current one. Across a change of scope only a restated figure is compared
 * with; of what its sides would have been nothing is on file, so they stay not comparable.
 */
export function baseInScope(
  base: Evaluation,
  definition: (when: When) => IndicatorDefinition | null,
  scheme: ChangeScheme,
  guard: ScopeGuard,
  { current, base: ago, span }: ChangePeriods,
): Evaluation {
  const now = definition("current");
  const expression = now?.expressions[scheme];
  if (!expression) return base;
  const compared = comparableBase(guard, expression, pointOf(current, span), pointOf(ago, span), base);
  const [first, ...others] = compared.breaks;
  if (!first) return base;
  const latest = others.reduce((one, other) => (other.from > one.from ? other : one), first);
  const side = notComparable(latest);
  return { value: compared.base, numerator: side, denominator: side };
}
