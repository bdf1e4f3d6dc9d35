import { type ComparableBase, comparableBase } from "@/lib/domain/comparability/comparable-base";
import { lackingBase } from "@/lib/domain/comparability/lacking-base";
import { breakWords } from "@/lib/domain/comparability/scope-break";
import type { ScopeGuard } from "@/lib/domain/comparability/scope-guard";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import type { Evaluation } from "@/lib/domain/indicators/evaluate";
import type { Expression } from "@/lib/domain/indicators/expression";
import { pointOf } from "@/lib/domain/indicators/point";
import { missing, type Value } from "@/lib/domain/value";
import type { ChangePeriods, ChangeScheme, When } from "./change-question";

/** The base of a figure on the scope of the current one, and why it is another number than the figure of then. */
export type ScopedBase = { readonly base: Evaluation; readonly restatedSince: string | null };

const NO_SIDES = { numerator: null, denominator: null };

/**
 * The base of a figure on the scope of the current one: the figure and each of its sides as a source restated them. A side
 * that no source restated is not comparable and says what is not on file.
 */
export function baseInScope(
  base: Evaluation,
  definition: (when: When) => IndicatorDefinition | null,
  scheme: ChangeScheme,
  guard: ScopeGuard,
  { current, base: ago, span }: ChangePeriods,
): ScopedBase {
  const expression = definition("current")?.expressions[scheme];
  if (!expression) return { base, restatedSince: null };
  const points = [pointOf(current, span), pointOf(ago, span)] as const;
  const whole = comparableBase(guard, expression, ...points, base);
  if (whole.breaks.length === 0) return { base, restatedSince: null };
  const told = (part: Expression, { base: found, breaks }: ComparableBase): Value => {
    if (found.known) return found;
    const [first, ...others] = breaks;
    if (!first) return found;
    const latest = others.reduce((one, other) => (other.from > one.from ? other : one), first);
    const lacking = latest.redefines ? [] : lackingBase(guard, part, ...points);
    const names = lacking.length > 0 ? `，没有登记调整后基期的有${lacking.join("、")}` : "";
    return missing("not-comparable", `${breakWords(latest)}${names}`);
  };
  const side = (part: Expression, stored: Value | null): Value | null => {
    const own = { value: stored ?? missing("parts-unpublished"), ...NO_SIDES };
    const compared = comparableBase(guard, part, ...points, own);
    return compared.breaks.length === 0 ? stored : told(part, compared);
  };
  const sides =
    expression.op === "ratio"
      ? {
          numerator: side(expression.numerator, base.numerator),
          denominator: side(expression.denominator, base.denominator),
        }
      : NO_SIDES;
  const since = whole.restated ? whole.breaks.map(breakWords).join("；") : null;
  return { base: { value: told(expression, whole), ...sides }, restatedSince: since };
}
