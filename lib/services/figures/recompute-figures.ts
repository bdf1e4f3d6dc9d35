import type { PublishTx } from "@/db/audited-transaction";
import { publishedMonths, settledMonths } from "@/db/queries/submissions/published-months";
import { analyzeValues } from "@/db/queries/values/analyze-values";
import { type ComputedFigure, writeValues } from "@/db/queries/values/write-values";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import { scopeGuards } from "@/lib/domain/comparability/scope-guard";
import type { Scheme } from "@/lib/domain/dimension";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { type PlannedFigure, planEverything, planIndicator } from "@/lib/domain/indicators/figure-plan";
import type { ValueRow } from "@/lib/domain/indicators/value-row";
import type { Month } from "@/lib/domain/period";
import type { Origin, Vintage } from "@/lib/domain/vintage";
import { computeRows, type Guards, readFigureLeaves } from "./compute-figures";
import { type FigureRegister, figureRegister, serving } from "./figure-register";
import { type JudgedChange, type Judgement, judgeCommitments } from "./judge-commitments";
import type { LeafReading, LeafSource } from "./read-leaves";

const BATCH = 2000;
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

/** Computes these figures anew, writes what differs, and judges what stands on them. */
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
  const written = await computeAndWrite(tx, source, planned, guards);
  // Nothing is judged by what settlements add up to.
  const changes = written.filter(({ basis }) => basis !== "settlement").map(changeOf);
  const standings = await judgeCommitments(tx, tree, vintage, origin, definitions, changes, register);
  return { values: written.length, standings: standings.length };
}

/** A figure that changed, as the commitments that it is held against see it. */
export const changeOf = (figure: ComputedFigure): JudgedChange => ({
  indicator: figure.indicator,
  area: figure.area as AreaCode,
  scheme: figure.scheme as Scheme,
  through: figure.through as Month,
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

/**
 * Some months at a time: while the database sums the next ones and writes the last, these are computed. On one
 * connection statements keep their order.
 */
async function computeAndWrite(
  tx: PublishTx,
  source: LeafSource,
  planned: readonly PlannedFigure[],
  guards: Guards,
): Promise<ComputedFigure[]> {
  const batches = inBatches(planned);
  const read = (index: number): Promise<LeafReading> | null => {
    const figures = batches[index];
    const reading = figures ? readFigureLeaves(source, figures) : null;
    reading?.catch(() => {});
    return reading;
  };
  const changed: ComputedFigure[] = [];
  let reading = read(0);
  let writing: Promise<ComputedFigure[]> = Promise.resolve([]);
  for (const [index, figures] of batches.entries()) {
    const leaves = (await reading) as LeafReading;
    reading = read(index + 1);
    const rows = computeRows(figures, leaves, guards);
    changed.push(...(await writing));
    if (index === 1 && batches.length >= LOAD) await analyzeValues(tx);
    writing = writeValues(tx, source.vintage, source.origin, placeFigures(figures, rows));
    writing.catch(() => {});
  }
  changed.push(...(await writing));
  return changed;
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
