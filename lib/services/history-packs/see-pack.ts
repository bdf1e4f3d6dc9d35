import { type PackRow, packRow } from "@/db/queries/history/pack-row";
import { refuse } from "@/lib/domain/refusal";
import { type Context, requirePermission } from "../context";

/** A pack that the actor may see; one outside their areas is not there for them. */
export async function seePack(context: Context, id: number): Promise<PackRow> {
  requirePermission(context, "read-submissions");
  const row = Number.isSafeInteger(id) ? await packRow(context.db, context.scope, id) : null;
  return row ?? refuse("not-found", `没有第 ${id} 号历史数据，或不在您的权限范围内`);
}
