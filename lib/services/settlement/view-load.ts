import { areaTree } from "@/db/queries/areas/area-tree";
import { acceptedValues } from "@/db/queries/facts/accepted-values";
import { loadFindings, loadProgress } from "@/db/queries/settlement/load-progress";
import { type LoadRow, loadRows } from "@/db/queries/settlement/load-row";
import { loadSums } from "@/db/queries/settlement/load-sums";
import { refuse } from "@/lib/domain/refusal";
import { loadQuarter } from "@/lib/domain/settlement/load-quarter";
import type { LoadPersonAct, LoadView } from "@/lib/domain/settlement/load-view";
import { type ReconciliationLine, reconcile } from "@/lib/domain/settlement/reconciliation";
import { type Context, permitted } from "../context";
import { missingBefore } from "./activate-load";
import { loadLine } from "./list-loads";
import { loadFiles, receivedBytes } from "./load-files";
import { seeLoad } from "./load-step";
import { rolledThrough } from "./rolled-facts";

function actsOf(context: Context, row: LoadRow, own: boolean): LoadPersonAct[] {
  const acts: LoadPersonAct[] = [];
  if (row.status === "loaded" && permitted(context, "accept")) {
    if (!own) acts.push("activate");
    acts.push("return");
  }
  const mayWithdraw = own && permitted(context, "submit");
  if (mayWithdraw && ["uploading", "validating", "loading", "loaded", "refused"].includes(row.status))
    acts.push("withdraw");
  return acts;
}

/** The load's quarter with the active ones before it, held against the area's own statement through its last month. */
async function reconciliationOf(
  { db, scope }: Context,
  row: LoadRow,
  through: string,
): Promise<{ reconciliation: ReconciliationLine[] | null; waitsFor: string[] }> {
  if (row.status !== "loaded" && row.status !== "active") return { reconciliation: null, waitsFor: [] };
  const active = await loadRows(db, scope, { area: row.area, origin: row.origin, statuses: ["active"] }, 200);
  const ofYear = active.filter(
    ({ period }) => period.slice(0, 4) === row.period.slice(0, 4) && period < row.period,
  );
  const waitsFor = missingBefore(row.period, ofYear);
  if (waitsFor.length > 0) return { reconciliation: null, waitsFor };
  const [sums, reported] = await Promise.all([
    loadSums(db, scope, [...ofYear.map(({ id }) => id), row.id]),
    acceptedValues(db, row.area, through, "monthly", row.origin),
  ]);
  return { reconciliation: reconcile(rolledThrough(sums, through), reported), waitsFor };
}

/** One load with how far it has got, what is wrong with it, what it adds up to, and what the actor may do with it. */
export async function viewLoad(context: Context, id: number, dataFolder: string): Promise<LoadView> {
  const { db, actor } = context;
  const row = await seeLoad(context, id);
  const quarter = loadQuarter(row.period) ?? refuse("not-found", `没有第 ${id} 号结算明细`);
  const through = quarter.months[2];
  const [tree, findings, progress, reconciled] = await Promise.all([
    areaTree(db),
    loadFindings(db, id),
    loadProgress(db, id),
    reconciliationOf(context, row, through),
  ]);
  const own = actor.kind === "user" && actor.id === row.uploadedBy;
  const uploading = row.status === "uploading" && row.quarantineId !== null;
  const received = uploading
    ? await receivedBytes(loadFiles(dataFolder, row.quarantineId as string).upload)
    : null;
  return {
    ...loadLine(tree, row),
    ...reconciled,
    version: row.version,
    area: row.area,
    fileHash: row.fileHash,
    encoding: row.encoding,
    firstDate: row.firstDate,
    lastDate: row.lastDate,
    mapping: row.mapping,
    note: row.note,
    reason: row.reason,
    activator: row.activatorName,
    activatedAt: row.activatedAt,
    replaces: row.replaces,
    rowsDeletedAt: row.rowsDeletedAt,
    progress: received === null ? progress : { done: received, total: row.fileSize, rows: 0 },
    findings,
    through,
    acts: actsOf(context, row, own),
    own,
  };
}
