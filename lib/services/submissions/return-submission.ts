import { writeAudited } from "@/db/audited-transaction";
import { refuse } from "@/lib/domain/refusal";
import { auditActor, type Context, requirePermission } from "../context";
import { type Seen, step, takeSubmission } from "./step";

/** Sends a submission back with a reason: the prefecture's reviewer before review, the bureau's after it. */
export async function returnSubmission(context: Context, seen: Seen, reason: string): Promise<void> {
  const words = reason.trim() || refuse("invalid-input", "退回须写明原因");
  await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    const row = await takeSubmission(tx, context, seen);
    requirePermission(context, row.status === "submitted" ? "review-prefecture" : "accept");
    return { result: undefined, audit: [await step(tx, context, row, "return", words)] };
  });
}
