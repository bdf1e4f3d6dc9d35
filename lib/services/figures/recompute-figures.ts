import type { PublishTx } from "@/db/audited-transaction";
import { publishedMonths } from "@/db/queries/submissions/published-months";
import { analyzeValues } from "@/db/queries/values/analyze-values";
import { type ComputedFigure, writeValues } from "@/db/queries/values/write-values";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import type { Scheme } from "@/lib/domain/dimension";
import { type PlannedFigure, planEverything } from "@/lib/domain/indicators/figure-plan";
import type { Month } from "@/lib/domain/period";
import type { Origin, Vintage } from "@/lib/domain/vintage";
import { computeFigures, readFigureLeaves } from "./compute-figures";
import { type FigureRegister, figureRegister } from "./figure-register";
import { judgeCommitments } from "./judge-commitments";
import type { LeafReading, LeafSource } from "./read-leaves";

const BATCH = 2000;
/** From so many batches on, what was written is a load: the planner is told after the first. */
const LOAD = 10;

export type Recomputed = { readonly values: number; readonly standings: number };

/**
 * Computes every figure and judges every commitment from the facts, and writes what differs: for a rebuild, and when a
 * definition or a text changed. What was published for one area and month is brought up to date by `recomputeChanged`.
 */
export async function recomputeFigures(
  tx: PublishTx,
  tree: AreaTree,
  vintage: Vintage,
  origin: Origin,
): Promise<Recomputed> {
  const register = await figureRegister(tx);
  const published = await publishedMonths(tx, vintage, origin);
  const planned = planEverything(register.definitions, tree, published);
  return await computeAndJudge(tx, { ...register, tree }, vintage, origin, planned);
}

/** Computes planned figures, judges what is held against those that changed, and writes what differs. */
export async function computeAndJudge(
  tx: PublishTx,
  register: FigureRegister,
  vintage: Vintage,
  origin: Origin,
  planned: readonly PlannedFigure[],
): Promise<Recomputed> {
  const { tree, series, definitions } = register;
  const source = { db: tx, tree, series, vintage, origin, publication: null };
  const written = await computeAndWrite(tx, source, planned);
  const changes = written.map((figure) => ({
    indicator: figure.indicator,
    area: figure.area as AreaCode,
    scheme: figure.scheme as Scheme,
    from: figure.through as Month,
  }));
  const standings = await judgeCommitments(tx, tree, vintage, origin, definitions, changes, register);
  return { values: written.length, standings: standings.length };
}

/**
 * Some months at a time: while the database sums the next ones and writes the last, these are computed. On one
 * connection statements keep their order.
 */
async function computeAndWrite(
  tx: PublishTx,
  source: LeafSource,
  planned: readonly PlannedFigure[],
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
    const rows = computeFigures(figures, leaves);
    changed.push(...(await writing));
    if (index === 1 && batches.length >= LOAD) await analyzeValues(tx);
    writing = writeValues(
      tx,
      source.vintage,
      source.origin,
      figures.map((figure, at) => ({
        indicator: figure.definition.code,
        scheme: figure.scheme,
        through: figure.through,
        area: figure.target.area.code,
        basis: figure.target.basis,
        row: rows[at] ?? null,
      })),
    );
    writing.catch(() => {});
  }
  changed.push(...(await writing));
  return changed;
}

/** Whole months together, whose figures read the same facts; a correction's few figures are one batch. */
function inBatches(planned: readonly PlannedFigure[]): PlannedFigure[][] {
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
