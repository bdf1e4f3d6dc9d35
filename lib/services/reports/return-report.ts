import { writeAudited } from "@/db/audited-transaction";
import { refuse } from "@/lib/domain/refusal";
import { auditActor, type Context, requirePermission } from "../context";
import { type SeenReport, stepReport, takeReport } from "./step";

/** Sends a report back with a reason: its reviewer or signer, the government, or who received it. */
export async function returnReport(context: Context, seen: SeenReport, reason: string): Promise<void> {
  requirePermission(context, "read-reports");
  const words = reason.trim() || refuse("invalid-input", "退回须写明原因");
  await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    const row = await takeReport(tx, context, seen);
    return { result: undefined, audit: [await stepReport(tx, context, row, "return", words)] };
  });
}
