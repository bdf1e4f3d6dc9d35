import type { PublishTx } from "@/db/audited-transaction";
import { laterMonths } from "@/db/queries/submissions/published-months";
import type { SnapshotTx } from "@/db/snapshot";
import type { AreaCode } from "@/lib/domain/area";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { type PlannedFigure, planFigures } from "@/lib/domain/indicators/figure-plan";
import type { Month } from "@/lib/domain/period";
import type { Origin, Vintage } from "@/lib/domain/vintage";
import { type FigureRegister, figureRegister, serving } from "./figure-register";
import { type Recomputed, recomputePlanned } from "./recompute-figures";

/** Facts of one area and month that were just published, by the ids of their series. */
export type ChangedFacts = {
  readonly area: AreaCode;
  readonly through: Month;
  readonly series: ReadonlySet<number>;
};

export type ChangedPlan = {
  readonly register: FigureRegister;
  readonly definitions: readonly IndicatorDefinition[];
  readonly planned: readonly PlannedFigure[];
};

/** The figures that depend on changed facts, with all that computing them needs to know. */
export async function planChanged(
  tx: PublishTx | SnapshotTx,
  vintage: Vintage,
  origin: Origin,
  changed: readonly [ChangedFacts, ...ChangedFacts[]],
): Promise<ChangedPlan> {
  const first = changed.map(({ through }) => through).reduce((a, b) => (a < b ? a : b));
  const [register, later] = await Promise.all([figureRegister(tx), laterMonths(tx, vintage, origin, first)]);
  const leaves = (ids: ReadonlySet<number>): Set<string> =>
    new Set([...register.series].flatMap(([key, id]) => (ids.has(id) ? [key] : [])));
  const definitions = serving(register.definitions, origin);
  const planned = planFigures(
    definitions,
    register.tree,
    changed.map(({ area, through, series }) => ({ area, through, leaves: leaves(series) })),
    later,
  );
  return { register, definitions, planned };
}

/** Brings up to date what depends on changed facts, inside the transaction that publishes them (DESIGN law 12). */
export async function recomputeChanged(
  tx: PublishTx,
  vintage: Vintage,
  origin: Origin,
  changed: readonly [ChangedFacts, ...ChangedFacts[]],
): Promise<Recomputed> {
  const { register, definitions, planned } = await planChanged(tx, vintage, origin, changed);
  return await recomputePlanned(tx, register.tree, vintage, origin, definitions, planned, register);
}
