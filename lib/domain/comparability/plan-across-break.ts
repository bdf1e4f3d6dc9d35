import { type AreaCode, type AreaTree, subtree } from "../area";
import type { Scheme } from "../dimension";
import { type IndicatorDefinition, inForceAt, schemesOf } from "../indicators/definition";
import { type PlannedFigure, targetsOf } from "../indicators/figure-plan";
import { leavesOf, readsOtherMonths } from "../indicators/leaf-key";
import { addMonths, type Month } from "../period";
import { concernsLeaf, type ScopeBreak } from "./scope-break";

/** A growth reaches back a year, and a year of both scopes is the next one's base. */
const MONTHS_TOUCHED = 24;

/** The areas whose figures a break concerns. */
export const reachOf = (tree: AreaTree, { area, below }: ScopeBreak, at: Month): AreaCode[] =>
  below ? subtree(tree, "administrative", area, at) : [area];

/** Whether an indicator of a scheme is made of what a break concerns. */
export function isTouched(one: ScopeBreak, definition: IndicatorDefinition, scheme: Scheme): boolean {
  const expression = definition.expressions[scheme];
  if (!expression) return false;
  return (
    one.indicators.includes(definition.code) || leavesOf(expression).some((leaf) => concernsLeaf(one, leaf))
  );
}

/**
 * The stored figures that a break may make, or stop making, not comparable: those whose formula reads other months of
 * what it concerns, in the area, those below, and the sums above them.
 */
export function planAcrossBreak(
  definitions: readonly IndicatorDefinition[],
  tree: AreaTree,
  one: ScopeBreak,
  published: ReadonlyMap<AreaCode, readonly Month[]>,
): PlannedFigure[] {
  const last = addMonths(one.from, MONTHS_TOUCHED - 1);
  const touched = definitions.flatMap((definition) =>
    schemesOf(definition)
      .filter((scheme) => {
        const expression = definition.expressions[scheme];
        return expression && readsOtherMonths(expression) && isTouched(one, definition, scheme);
      })
      .map((scheme) => ({ definition, scheme })),
  );
  const planned = new Map<string, PlannedFigure>();
  for (const [area, months] of published) {
    for (const through of months.filter((at) => one.from <= at && at <= last)) {
      if (!reachOf(tree, one, through).includes(area)) continue;
      for (const target of targetsOf(tree, area, through)) {
        for (const { definition, scheme } of touched) {
          if (!inForceAt(definition, through)) continue;
          const key = [definition.code, scheme, through, target.area.code, target.basis].join("|");
          planned.set(key, { definition, scheme, through, target });
        }
      }
    }
  }
  return [...planned.values()];
}
