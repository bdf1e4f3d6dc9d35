import { areaTree } from "@/db/queries/areas/area-tree";
import { type LoadRow, loadRows } from "@/db/queries/settlement/load-row";
import type { AreaTree } from "@/lib/domain/area";
import { addMonths, monthOf, parseMonth, shanghaiDate } from "@/lib/domain/period";
import { quarterOf } from "@/lib/domain/settlement/load-quarter";
import type { LoadLine } from "@/lib/domain/settlement/load-view";
import { type Context, requirePermission } from "../context";

const LISTED = 100;
const QUARTERS_OFFERED = 8;

export type LoadList = {
  readonly lines: readonly LoadLine[];
  /** Pooling areas of the actor's scope: those that settlement detail is sent for. */
  readonly areas: readonly { readonly code: string; readonly name: string }[];
  readonly periods: readonly string[];
  /** Areas and quarters that have an active load: another one needs a reason. */
  readonly active: readonly { readonly area: string; readonly period: string; readonly id: number }[];
};

export const loadLine = (tree: AreaTree, row: LoadRow): LoadLine => ({
  id: row.id,
  areaName: tree.areas.get(row.area)?.name ?? row.area,
  period: row.period,
  status: row.status,
  origin: row.origin,
  fileName: row.fileName,
  fileSize: row.fileSize,
  rows: row.rows,
  uploader: row.uploaderName,
  uploadedAt: row.uploadedAt,
});

/** The loads of the actor's areas, the newest first, and what may be sent. */
export async function listLoads(context: Context): Promise<LoadList> {
  requirePermission(context, "read-submissions");
  const { db, scope, actor, now } = context;
  const [tree, rows, active] = await Promise.all([
    areaTree(db),
    loadRows(db, scope, {}, LISTED),
    loadRows(db, scope, { statuses: ["active"], origin: actor.origin }, 1000),
  ]);
  const thisMonth = parseMonth(shanghaiDate(now).slice(0, 7));
  // The quarter that has ended last comes first: it is the one that is due.
  const last = addMonths(thisMonth, -(((monthOf(thisMonth) - 1) % 3) + 1));
  const periods = Array.from({ length: QUARTERS_OFFERED }, (_, at) => quarterOf(addMonths(last, -3 * at)));
  return {
    lines: rows.map((row) => loadLine(tree, row)),
    areas: [...scope.areas]
      .filter((code) => tree.areas.get(code)?.isPoolingArea)
      .sort()
      .map((code) => ({ code, name: tree.areas.get(code)?.name ?? code })),
    periods: [...periods, quarterOf(thisMonth)],
    active: active.map(({ area, period, id }) => ({ area, period, id })),
  };
}
