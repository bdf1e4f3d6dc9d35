import { writeAudited } from "@/db/audited-transaction";
import { auditActor, type Context, requirePermission } from "../context";
import { requireOther, type Seen, step, takeSubmission } from "./step";

/** The prefecture's own second pair of eyes passes a submission on to the bureau. */
export async function reviewSubmission(context: Context, seen: Seen): Promise<void> {
  requirePermission(context, "review-prefecture");
  await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    const row = await takeSubmission(tx, context, seen);
    requireOther(context, row);
    return { result: undefined, audit: [await step(tx, context, row, "review", null)] };
  });
}
