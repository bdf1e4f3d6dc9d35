import type { WriteTx } from "@/db/audited-transaction";
import { changeLoad } from "@/db/queries/settlement/change-load";
import { type LoadRow, loadRow } from "@/db/queries/settlement/load-row";
import { refuse } from "@/lib/domain/refusal";
import { LOAD_ACTS, LOAD_STATUSES, type LoadAct, nextLoadStatus } from "@/lib/domain/settlement/load-status";
import { type Context, requirePermission } from "../context";

/** What a person saw when they acted. */
export type SeenLoad = { readonly id: number; readonly version: number };

/** A load that the actor may see; one outside their areas is not there for them. */
export async function seeLoad(context: Context, id: number): Promise<LoadRow> {
  requirePermission(context, "read-submissions");
  const row = Number.isSafeInteger(id) ? await loadRow(context.db, context.scope, id) : null;
  return row ?? refuse("not-found", `没有第 ${id} 号结算明细，或不在您的权限范围内`);
}

/** Locks a load that the actor may see and is still as they saw it. */
export async function takeLoad(tx: WriteTx, context: Context, seen: SeenLoad): Promise<LoadRow> {
  const row =
    (await loadRow(tx, context.scope, seen.id, true)) ??
    refuse("not-found", `没有第 ${seen.id} 号结算明细，或不在您的权限范围内`);
  if (row.version !== seen.version)
    refuse("conflict", `这份明细刚被他人处理，现在是“${LOAD_STATUSES[row.status]}”，请刷新后再看`);
  return row;
}

/** Carries out one step on a taken load, and answers its audit entry. */
export async function stepLoad(
  tx: WriteTx,
  row: LoadRow,
  act: LoadAct,
  set: NonNullable<Parameters<typeof changeLoad>[1]["set"]> = {},
  detail: Record<string, unknown> = {},
): Promise<{ act: string; subject: string; detail: Record<string, unknown> }> {
  const to =
    nextLoadStatus(row.status, act) ??
    refuse("conflict", `“${LOAD_STATUSES[row.status]}”的明细不能${LOAD_ACTS[act]}`);
  const moved = await changeLoad(tx, { id: row.id, from: row.status, to, version: row.version, set });
  if (!moved) refuse("conflict", "这份明细刚被他人处理，请刷新后再看");
  return {
    act: `settlement.${act}`,
    subject: `settlement:${row.id}`,
    detail: { from: row.status, to, ...detail },
  };
}
