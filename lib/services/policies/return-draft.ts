import { writeAudited } from "@/db/audited-transaction";
import { refuse } from "@/lib/domain/refusal";
import { auditActor, type Context, requirePermission } from "../context";
import type { SeenDraft } from "../drafts/held-draft";
import { moveDraft, takeDraft } from "./take-draft";

/** Sends a draft back to its author with a reason. */
export async function returnDraft(context: Context, seen: SeenDraft, reason: string): Promise<void> {
  requirePermission(context, "govern-policy");
  const words = reason.trim() || refuse("invalid-input", "退回须写明原因");
  const { actor, now, db } = context;
  await writeAudited(db, auditActor(actor), now, async (tx) => {
    const row = await takeDraft(tx, context, seen, "return");
    const { id: reviewerId } = auditActor(actor);
    const entry = await moveDraft(
      tx,
      row,
      "return",
      { reviewerId, reason: words, decidedAt: now },
      { reason: words },
    );
    return { result: undefined, audit: [entry] };
  });
}
