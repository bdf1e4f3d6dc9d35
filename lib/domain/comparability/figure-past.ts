import type { AreaCode } from "../area";
import type { Scheme } from "../dimension";
import type { IndicatorDefinition } from "../indicators/definition";
import { figureEvaluation, type StoredFigure } from "../indicators/stored-figure";
import type { Month } from "../period";
import type { History } from "../targets/history";
import { historyInScope, SAME_SCOPE, type StandIn, standInAt } from "./history-in-scope";
import type { FigureGuard } from "./scope-guard";

/** Where stored figures of one edition are looked up, with the changes of scope that they may run into. */
export type PastSource = {
  readonly definition: (indicator: string, at: Month) => IndicatorDefinition | null;
  readonly stored: (indicator: string, area: AreaCode, scheme: Scheme, at: Month) => StoredFigure | null;
  readonly guard: FigureGuard;
};

/** A stored figure over some months, and what stands in for those that are of another scope than the latest. */
export type FigurePast = { readonly history: History; readonly standIn: StandIn };

/** The past that a figure is looked back on from the first of the months asked, which is the latest. */
export function figurePast(
  { definition, stored, guard }: PastSource,
  indicator: string,
  area: AreaCode,
  scheme: Scheme,
  months: readonly [Month, ...Month[]],
): FigurePast {
  const [at] = months;
  const evaluated = (when: Month) => figureEvaluation(stored(indicator, area, scheme, when));
  const history: History = new Map(months.map((when) => [when, evaluated(when).value]));
  const expression = definition(indicator, at)?.expressions[scheme];
  if (!expression) return { history, standIn: SAME_SCOPE };
  const own = guard(indicator, area, at, stored(indicator, area, scheme, at)?.basis, scheme);
  return { history, standIn: standInAt(own, expression, history, at, evaluated) };
}

/** The same on one scope: other months are restated or not comparable. */
export const pastInScope = ({ history, standIn }: FigurePast): History => historyInScope(history, standIn);
