import type { Queryable } from "@/db/client";
import { scopeBreaks } from "@/db/queries/comparability/scope-breaks";
import { seriesIds } from "@/db/queries/series/series-ids";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import { scopeGuards } from "@/lib/domain/comparability/scope-guard";
import { figureRequests, type PlannedFigure } from "@/lib/domain/indicators/figure-plan";
import { computeRow, type LeafSums, type Target, type ValueRow } from "@/lib/domain/indicators/value-row";
import { missing } from "@/lib/domain/value";
import type { Origin, Vintage } from "@/lib/domain/vintage";
import { readLeaves } from "./read-leaves";

type Incomplete = {
  readonly figure: PlannedFigure;
  readonly members: readonly AreaCode[];
  readonly index: number;
};

const nothing: LeafSums = () => ({ value: missing("not-reported"), present: [] });

const requestsOf = (figures: readonly PlannedFigure[]) =>
  figures.flatMap(({ definition, scheme, through }) => figureRequests(definition, scheme, through));

/**
 * Computes planned figures from the facts: once over all members and, where some did not report, once more over those
 * that did. Null for a figure of which nothing is known.
 */
export async function computeFigures(
  db: Queryable,
  tree: AreaTree,
  vintage: Vintage,
  origin: Origin,
  publication: number | null,
  figures: readonly PlannedFigure[],
): Promise<(ValueRow | null)[]> {
  const series = await seriesIds(db);
  const reading = { db, tree, series, vintage, origin, publication };
  const sums = await readLeaves(
    reading,
    requestsOf(figures),
    figures.map(({ target }) => target),
  );
  const guards = scopeGuards(tree, await scopeBreaks(db, publication), { vintage, origin });
  const guardOf = ({ definition, target, through }: PlannedFigure) =>
    guards({ indicator: definition.code, area: target.area.code, members: target.members, at: through });
  const incomplete: Incomplete[] = [];
  const rows = figures.map((figure, index) =>
    computeRow(
      figure.definition,
      figure.scheme,
      figure.target,
      figure.through,
      sums(figure.target),
      (members) => {
        incomplete.push({ figure, members, index });
        return nothing;
      },
      guardOf(figure),
    ),
  );
  if (incomplete.length === 0) return rows;
  const partOf = ({ figure, members }: Incomplete): Target => ({ ...figure.target, members });
  const partial = await readLeaves(
    reading,
    requestsOf(incomplete.map(({ figure }) => figure)),
    incomplete.map(partOf),
  );
  for (const part of incomplete) {
    const { definition, scheme, target, through } = part.figure;
    const rest = () => partial(partOf(part));
    const guard = guardOf(part.figure);
    rows[part.index] = computeRow(definition, scheme, target, through, sums(target), rest, guard);
  }
  return rows;
}
