import type { Queryable } from "@/db/client";
import { scopeBreaks } from "@/db/queries/comparability/scope-breaks";
import { seriesIds } from "@/db/queries/series/series-ids";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import { scopeGuards } from "@/lib/domain/comparability/scope-guard";
import { figureRequests, type PlannedFigure } from "@/lib/domain/indicators/figure-plan";
import type { LeafRequest } from "@/lib/domain/indicators/leaf-key";
import { computeRow, type ValueRow } from "@/lib/domain/indicators/value-row";
import type { Origin, Vintage } from "@/lib/domain/vintage";
import { type LeafReading, type LeafSource, readLeaves } from "./read-leaves";

/** Reads what planned figures are computed from. */
export const readFigureLeaves = (
  source: LeafSource,
  figures: readonly PlannedFigure[],
): Promise<LeafReading> =>
  readLeaves(
    source,
    requestsOf(figures),
    figures.map(({ target }) => target),
  );

/** What the formulas ask for, each formula asked once for all its areas. */
function requestsOf(figures: readonly PlannedFigure[]): LeafRequest[] {
  const formulas = new Map(
    figures.map((figure) => {
      const { definition, scheme, through } = figure;
      return [`${definition.code}|${definition.version}|${scheme}|${through}`, figure];
    }),
  );
  return [...formulas.values()].flatMap(({ definition, scheme, through }) =>
    figureRequests(definition, scheme, through),
  );
}

/** The changes of scope that a figure may run into. */
export type Guards = ReturnType<typeof scopeGuards>;

/**
 * Computes planned figures from what was read: over all members and, where some did not report, once more over those
 * that did. Null for a figure of which nothing is known.
 */
export const computeRows = (
  figures: readonly PlannedFigure[],
  leaves: LeafReading,
  guards: Guards,
): (ValueRow | null)[] =>
  figures.map(({ definition, scheme, target, through }) => {
    const { area, members } = target;
    const guard = guards({ indicator: definition.code, area: area.code, members, at: through });
    const partial = (present: readonly AreaCode[]) => leaves(target, present);
    return computeRow(definition, scheme, target, through, leaves(target), partial, guard, leaves.nameOf);
  });

/** Reads and computes planned figures: what a preview shows. A publication does it in batches. */
export async function computeFigures(
  db: Queryable,
  tree: AreaTree,
  vintage: Vintage,
  origin: Origin,
  publication: number | null,
  figures: readonly PlannedFigure[],
): Promise<(ValueRow | null)[]> {
  const source = { db, tree, series: await seriesIds(db), vintage, origin, publication };
  const leaves = await readFigureLeaves(source, figures);
  return computeRows(figures, leaves, scopeGuards(tree, await scopeBreaks(db, publication), source));
}
