import type { PublishTx } from "@/db/audited-transaction";
import { keepPlans } from "@/db/prepared";
import { publishedThroughs, settledMonths } from "@/db/queries/submissions/published-months";
import type { SnapshotTx } from "@/db/snapshot";
import type { AreaCode } from "@/lib/domain/area";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import {
  type PlannedFigure,
  planFigures,
  settledTargets,
  targetsOf,
} from "@/lib/domain/indicators/figure-plan";
import type { Month } from "@/lib/domain/period";
import type { Origin, Vintage } from "@/lib/domain/vintage";
import { type FigureRegister, figureRegister, serving } from "./figure-register";
import { type JudgedRegister, type Recomputed, recomputePlanned } from "./recompute-figures";

/** Facts of one area and month that were just published, by the ids of their series. */
export type ChangedFacts = {
  readonly area: AreaCode;
  readonly through: Month;
  readonly series: ReadonlySet<number>;
};

/** A correction; a whole statement has some hundreds. */
const FEW = 50;

/** What a recomputation asks for that changed facts do not change: asked while these are still being written. */
export type Foreknown = Promise<readonly [register: FigureRegister, published: readonly Month[]]>;

export function foreknown(tx: PublishTx | SnapshotTx, vintage: Vintage, origin: Origin): Foreknown {
  const asked = Promise.all([figureRegister(tx), publishedThroughs(tx, vintage, origin)]);
  // Where the writing fails nobody waits for it.
  asked.catch(() => {});
  return asked;
}

export type ChangedPlan = {
  readonly register: JudgedRegister;
  readonly definitions: readonly IndicatorDefinition[];
  readonly planned: readonly PlannedFigure[];
};

/** The figures that depend on changed facts, with all that computing them needs to know. */
export async function planChanged(
  tx: PublishTx | SnapshotTx,
  vintage: Vintage,
  origin: Origin,
  changed: readonly [ChangedFacts, ...ChangedFacts[]],
  asked: Foreknown = foreknown(tx, vintage, origin),
  targetsAt: typeof targetsOf = targetsOf,
): Promise<ChangedPlan> {
  const [register, before] = await asked;
  const own = changed.map(({ through }) => through);
  const published = [...new Set([...before, ...own])];
  const first = own.reduce((a, b) => (a < b ? a : b));
  const leaves = (ids: ReadonlySet<number>): Set<string> =>
    new Set([...register.series].flatMap(([key, id]) => (ids.has(id) ? [key] : [])));
  const definitions = serving(register.definitions, origin);
  const planned = planFigures(
    definitions,
    register.tree,
    changed.map(({ area, through, series }) => ({ area, through, leaves: leaves(series) })),
    published.filter((through) => through > first),
    targetsAt,
  );
  return { register: { ...register, published }, definitions, planned };
}

/** Brings up to date what depends on changed facts, inside the transaction that publishes them (DESIGN law 12). */
export async function recomputeChanged(
  tx: PublishTx,
  vintage: Vintage,
  origin: Origin,
  changed: readonly [ChangedFacts, ...ChangedFacts[]],
  asked: Foreknown = foreknown(tx, vintage, origin),
): Promise<Recomputed> {
  const few = changed.reduce((count, { series }) => count + series.size, 0) <= FEW;
  const plan = planChanged(tx, vintage, origin, changed, asked);
  const [{ register, definitions, planned }] = await Promise.all([plan, few && keepPlans(tx)]);
  return await recomputePlanned(tx, register.tree, vintage, origin, definitions, planned, register);
}

/** The same for facts that an area's settlements add up to: its own figures on that basis, and nobody's else. */
export async function recomputeSettled(
  tx: PublishTx,
  origin: Origin,
  changed: readonly [ChangedFacts, ...ChangedFacts[]],
): Promise<Recomputed> {
  const asked = Promise.all([figureRegister(tx), settledMonths(tx, origin)]).then(
    ([register, months]) => [register, months.get(changed[0].area) ?? []] as const,
  );
  const { register, definitions, planned } = await planChanged(
    tx,
    "monthly",
    origin,
    changed,
    asked,
    settledTargets,
  );
  return await recomputePlanned(tx, register.tree, "monthly", origin, definitions, planned, register);
}
