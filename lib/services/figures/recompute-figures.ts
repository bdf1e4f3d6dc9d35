import type { PublishTx } from "@/db/audited-transaction";
import { registeredDefinitions } from "@/db/queries/definitions/registered-definitions";
import { publishedMonths } from "@/db/queries/submissions/published-months";
import { type ComputedFigure, writeValues } from "@/db/queries/values/write-values";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import { type IndicatorDefinition, serves } from "@/lib/domain/indicators/definition";
import {
  type ChangedLeaves,
  type PlannedFigure,
  planEverything,
  planFigures,
  planIndicator,
} from "@/lib/domain/indicators/figure-plan";
import type { Month } from "@/lib/domain/period";
import type { Origin, Vintage } from "@/lib/domain/vintage";
import { computeFigures } from "./compute-figures";
import { judgeCommitments } from "./judge-commitments";

export type Recomputed = { readonly values: number; readonly standings: number };

/** Facts that changed, an indicator that is defined anew, or everything. */
type Changed = readonly ChangedLeaves[] | { readonly indicator: string } | "everything";

/**
 * Brings figures and standings up to date with the facts, inside the publishing transaction: only what depends on the
 * changed leaves is computed, only what differs is written (DESIGN law 12).
 */
export async function recomputeFigures(
  tx: PublishTx,
  tree: AreaTree,
  vintage: Vintage,
  origin: Origin,
  changed: Changed,
): Promise<Recomputed> {
  const definitions = (await registeredDefinitions(tx)).filter((definition) => serves(definition, origin));
  const published = await publishedMonths(tx, vintage, origin);
  const planned = planOf(changed, definitions, tree, published);
  return await recomputePlanned(tx, tree, vintage, origin, definitions, planned);
}

/** Computes these figures anew, writes what differs, and judges what stands on them. */
export async function recomputePlanned(
  tx: PublishTx,
  tree: AreaTree,
  vintage: Vintage,
  origin: Origin,
  definitions: readonly IndicatorDefinition[],
  planned: readonly PlannedFigure[],
): Promise<Recomputed> {
  const written = await computeAndWrite(tx, tree, vintage, origin, planned);
  const standings = await judgeCommitments(
    tx,
    tree,
    vintage,
    origin,
    definitions,
    written.map((figure) => ({
      indicator: figure.indicator,
      area: figure.area as AreaCode,
      from: figure.through as Month,
    })),
  );
  return { values: written.length, standings: standings.length };
}

function planOf(
  changed: Changed,
  definitions: readonly IndicatorDefinition[],
  tree: AreaTree,
  published: ReadonlyMap<AreaCode, readonly Month[]>,
): PlannedFigure[] {
  if (changed === "everything") return planEverything(definitions, tree, published);
  return "indicator" in changed
    ? planIndicator(changed.indicator, definitions, tree, published)
    : planFigures(definitions, tree, changed, [...new Set([...published.values()].flat())]);
}

async function computeAndWrite(
  tx: PublishTx,
  tree: AreaTree,
  vintage: Vintage,
  origin: Origin,
  planned: readonly PlannedFigure[],
): Promise<ComputedFigure[]> {
  const rows = await computeFigures(tx, tree, vintage, origin, null, planned);
  return await writeValues(
    tx,
    vintage,
    origin,
    planned.map((figure, index) => ({
      indicator: figure.definition.code,
      scheme: figure.scheme,
      through: figure.through,
      area: figure.target.area.code,
      basis: figure.target.basis,
      row: rows[index] ?? null,
    })),
  );
}
