import { loadRows } from "@/db/queries/settlement/load-row";
import { refuse } from "@/lib/domain/refusal";
import { type Context, requirePermission } from "../context";

/** The load whose sums were published under a submission. */
export async function loadOfSubmission(context: Context, submission: number): Promise<number> {
  requirePermission(context, "read-submissions");
  const [load] = await loadRows(context.db, context.scope, { submission }, 1);
  return load?.id ?? refuse("not-found", `第 ${submission} 号报送没有结算明细`);
}
