import { setImmediate } from "node:timers/promises";
import type { PublishTx } from "@/db/audited-transaction";
import { writeStandings } from "@/db/queries/standings/write-standings";
import { publishedMonths, settledMonths } from "@/db/queries/submissions/published-months";
import { analyzeValues } from "@/db/queries/values/analyze-values";
import { type ComputedFigure, writeValues } from "@/db/queries/values/write-values";
import type { AreaTree } from "@/lib/domain/area";
import { scopeGuards } from "@/lib/domain/comparability/scope-guard";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { type PlannedFigure, planEverything, planIndicator } from "@/lib/domain/indicators/figure-plan";
import type { ValueRow } from "@/lib/domain/indicators/value-row";
import type { Month } from "@/lib/domain/period";
import type { Origin, Vintage } from "@/lib/domain/vintage";
import { computeRows, type Guards, readFigureLeaves } from "./compute-figures";
import { type FigureRegister, figureRegister, serving } from "./figure-register";
import { type JudgedChange, type Judgement, judgingOf } from "./judge-commitments";
import type { LeafReading, LeafSource } from "./read-leaves";

const BATCH = 500;
/** From so many batches on, what was written is a load: the planner is told after the first. */
const LOAD = 10;

export type JudgedRegister = FigureRegister & Judgement;

export type Recomputed = { readonly values: number; readonly standings: number };

/** An indicator that is defined anew, or everything; changed facts are `recomputeChanged`'s. */
type Changed = { readonly indicator: string } | "everything";

/**
 * Brings figures and standings up to date, inside the publishing transaction, when not facts changed but what is made
 * of them: only what differs is written (DESIGN law 12). For a rebuild too.
 */
export async function recomputeFigures(
  tx: PublishTx,
  tree: AreaTree,
  vintage: Vintage,
  origin: Origin,
  changed: Changed,
): Promise<Recomputed> {
  const register = await figureRegister(tx);
  const definitions = serving(register.definitions, origin);
  const published = {
    reported: await publishedMonths(tx, vintage, origin),
    settled: vintage === "monthly" ? await settledMonths(tx, origin) : new Map(),
  };
  const planned =
    changed === "everything"
      ? planEverything(definitions, tree, published)
      : planIndicator(changed.indicator, definitions, tree, published);
  return await recomputePlanned(tx, tree, vintage, origin, definitions, planned, {
    ...register,
    published: null,
  });
}

/**
 * Computes these figures anew, writes what differs, and judges what stands on them. What judging looks at is read while
 * they are computed, and they are judged while they are written.
 */
export async function recomputePlanned(
  tx: PublishTx,
  tree: AreaTree,
  vintage: Vintage,
  origin: Origin,
  definitions: readonly IndicatorDefinition[],
  planned: readonly PlannedFigure[],
  known?: JudgedRegister,
): Promise<Recomputed> {
  const register = known ?? { ...(await figureRegister(tx)), published: null };
  const source = { db: tx, tree, series: register.series, vintage, origin, publication: null };
  const guards = scopeGuards(tree, register.breaks, { vintage, origin });
  const computing = computeAndWrite(tx, source, planned, guards);
  computing.catch(() => {});
  // Nothing is judged by what settlements add up to.
  const changes = planned.filter(({ target }) => target.basis !== "settlement").map(changeOf);
  const judge = await judgingOf(tx, tree, vintage, origin, definitions, changes, register);
  const { computed, written } = await computing;
  const judged = writeStandings(tx, vintage, origin, judge(computed));
  const [values, standings] = await Promise.all([written, judged]);
  return { values, standings: standings.length };
}

/** A figure that may change, as the commitments that it is held against see it. */
export const changeOf = ({ definition, scheme, through, target }: PlannedFigure): JudgedChange => ({
  indicator: definition.code,
  area: target.area.code,
  scheme,
  through,
});

/** Computed rows at their places. */
export const placeFigures = (
  figures: readonly PlannedFigure[],
  rows: readonly (ValueRow | null)[],
): ComputedFigure[] =>
  figures.map((figure, at) => ({
    indicator: figure.definition.code,
    scheme: figure.scheme,
    through: figure.through,
    area: figure.target.area.code,
    basis: figure.target.basis,
    row: rows[at] ?? null,
  }));

/** What was asked leaves for the database before this process is busy again: a promise alone does not send it. */
const turn = (): Promise<void> => setImmediate();

type Written = {
  readonly computed: readonly ComputedFigure[];
  /** How many of them differ from what stood there, once all are written. */
  readonly written: Promise<number>;
};

/**
 * Some months at a time: while the database sums the next ones and writes the last, these are computed. On one
 * connection statements keep their order.
 */
async function computeAndWrite(
  tx: PublishTx,
  source: LeafSource,
  planned: readonly PlannedFigure[],
  guards: Guards,
): Promise<Written> {
  const batches = inBatches(planned);
  const read = (index: number): Promise<LeafReading> | null => {
    const figures = batches[index];
    const reading = figures ? readFigureLeaves(source, figures) : null;
    reading?.catch(() => {});
    return reading;
  };
  const computed: ComputedFigure[] = [];
  let reading = read(0);
  let written: Promise<number> = Promise.resolve(0);
  for (const [index, figures] of batches.entries()) {
    const leaves = (await reading) as LeafReading;
    reading = read(index + 1);
    await turn();
    const placed = placeFigures(figures, computeRows(figures, leaves, guards));
    computed.push(...placed);
    const before = await written;
    if (index === 1 && batches.length >= LOAD) await analyzeValues(tx);
    written = writeValues(tx, source.vintage, source.origin, placed).then(({ length }) => before + length);
    written.catch(() => {});
  }
  await turn();
  return { computed, written };
}

/** Whole months together, whose figures read the same facts; a correction's few figures are one batch. */
export function inBatches(planned: readonly PlannedFigure[]): PlannedFigure[][] {
  const months = new Map<Month, PlannedFigure[]>();
  for (const figure of planned) {
    const found = months.get(figure.through);
    if (found) found.push(figure);
    else months.set(figure.through, [figure]);
  }
  const batches: PlannedFigure[][] = [];
  for (const figures of months.values()) {
    const last = batches.at(-1);
    if (last && last.length + figures.length <= BATCH) last.push(...figures);
    else batches.push(figures);
  }
  return batches;
}
