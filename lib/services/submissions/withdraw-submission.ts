import { writeAudited } from "@/db/audited-transaction";
import { auditActor, type Context, requirePermission } from "../context";
import { type Seen, step, takeSubmission } from "./step";

/** Takes back what nobody has acted on yet. */
export async function withdrawSubmission(context: Context, seen: Seen): Promise<void> {
  requirePermission(context, "submit");
  await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    const row = await takeSubmission(tx, context, seen);
    return { result: undefined, audit: [await step(tx, context, row, "withdraw", null)] };
  });
}
