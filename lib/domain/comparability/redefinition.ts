import type { Scheme } from "../dimension";
import { type IndicatorDefinition, inForceAt, serves } from "../indicators/definition";
import type { Expression } from "../indicators/expression";
import { formulaText } from "../indicators/formula";
import { sameFormula } from "../indicators/same-formula";
import { versionName } from "../indicators/version-ranges";
import type { Month } from "../period";
import type { Origin } from "../vintage";
import type { ScopeBreak } from "./scope-break";

/** The versions that the formula of a figure went through, the earliest first; one alone changes nothing. */
export type FormulaHistory = readonly HeldFormula[];

type HeldFormula = { readonly definition: IndicatorDefinition; readonly expression: Expression };

export const NO_HISTORY: FormulaHistory = [];

/** Indicators with more than one version, opened once for many figures. */
export function formulaHistories(
  definitions: readonly IndicatorDefinition[],
  origin: Origin,
): (indicator: string, scheme: Scheme) => FormulaHistory {
  const versions = new Map<string, IndicatorDefinition[]>();
  for (const definition of definitions) {
    if (!serves(definition, origin)) continue;
    const found = versions.get(definition.code);
    if (found) found.push(definition);
    else versions.set(definition.code, [definition]);
  }
  const starts = ({ from }: IndicatorDefinition): string => from ?? "";
  return (indicator, scheme) => {
    const own = versions.get(indicator) ?? [];
    if (own.length < 2) return NO_HISTORY;
    return [...own]
      .sort((a, b) => (starts(a) < starts(b) ? -1 : 1))
      .flatMap((definition) => {
        const expression = definition.expressions[scheme];
        return expression ? [{ definition, expression }] : [];
      });
  };
}

/** The same part of two versions: both whole, or the same side of both. */
function counterpart(whole: Expression, part: Expression, other: Expression): Expression {
  if (whole.op !== "ratio" || other.op !== "ratio" || sameFormula(part, whole)) return other;
  if (sameFormula(part, whole.numerator)) return other.numerator;
  return sameFormula(part, whole.denominator) ? other.denominator : other;
}

/**
 * The change of formula that lies between two months, as a change of scope: null where both are computed alike, also when
 * only the name or the source changed, or a change was taken back. `part` is the formula or a side of it, as it holds now.
 */
export function redefinedBetween(
  history: FormulaHistory,
  part: Expression,
  ago: Month,
  now: Month,
): ScopeBreak | null {
  if (history.length < 2) return null;
  const at = (month: Month) => history.find(({ definition }) => inForceAt(definition, month));
  const [was, is] = [at(ago), at(now)];
  if (!was || !is || sameFormula(counterpart(is.expression, part, was.expression), part)) return null;
  const turns = turnsOf(history).filter(({ from }) => ago < from && from <= now);
  return turns.at(-1) ?? null;
}

/** Every change of the formula, as a change of scope. */
export function turnsOf(history: FormulaHistory): ScopeBreak[] {
  return history.flatMap(({ definition, expression }, index) => {
    const before = history[index - 1];
    if (!before || definition.from === null || sameFormula(before.expression, expression)) return [];
    return [redefinition(before, { definition, expression }, definition.from)];
  });
}

const told = ({ definition, expression }: HeldFormula): string =>
  `${versionName(definition.version)}：${formulaText(expression)}`;

const redefinition = (before: HeldFormula, after: HeldFormula, from: Month): ScopeBreak => ({
  ...{ id: 0, area: "" as ScopeBreak["area"], below: true, from, vintage: null },
  origin: after.definition.origin ?? "real",
  title: `指标“${after.definition.name}”口径修改`,
  ...{ measures: [], indicators: [after.definition.code], schemes: [], settings: [] },
  before: told(before),
  after: told(after),
  citation: after.definition.source,
  restated: [],
  by: "",
  redefines: after.definition.code,
});
