import { figureRequests, type PlannedFigure } from "@/lib/domain/indicators/figure-plan";
import type { LeafRequest } from "@/lib/domain/indicators/leaf-key";
import { computeRow, type ValueRow } from "@/lib/domain/indicators/value-row";
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

/**
 * Computes planned figures: over all members and, where some did not report, once more over those that did. Null for a
 * figure of which nothing is known.
 */
export const computeFigures = (figures: readonly PlannedFigure[], leaves: LeafReading): (ValueRow | null)[] =>
  figures.map(({ definition, scheme, target, through }) =>
    computeRow(definition, scheme, target, through, leaves(target), (members) => leaves(target, members)),
  );
