import { writeAudited } from "@/db/audited-transaction";
import { auditActor, type Context, requirePermission } from "../context";
import type { SeenDraft } from "../drafts/held-draft";
import { moveDraft, takeDraft } from "./take-draft";

/** Gives a draft up; it stays on file. */
export async function withdrawDraft(context: Context, seen: SeenDraft): Promise<void> {
  requirePermission(context, "govern-policy");
  const { actor, now, db } = context;
  await writeAudited(db, auditActor(actor), now, async (tx) => {
    const row = await takeDraft(tx, context, seen, "withdraw");
    const entry = await moveDraft(tx, row, "withdraw", { decidedAt: now });
    return { result: undefined, audit: [entry] };
  });
}
