import { writeAudited } from "@/db/audited-transaction";
import { auditActor, type Context, requirePermission } from "../context";
import type { SeenDraft } from "../drafts/held-draft";
import { statedReason } from "../policies/stated-reason";
import { moveOwnDraft, takeOwnDraft } from "./take-own-draft";

/** Sends a definition back to its author with a reason. */
export async function returnOwnDraft(context: Context, seen: SeenDraft, words: string): Promise<void> {
  requirePermission(context, "define-indicator");
  const reason = statedReason(words);
  const { actor, now, db } = context;
  await writeAudited(db, auditActor(actor), now, async (tx) => {
    const row = await takeOwnDraft(tx, context, seen, "return");
    const { id: reviewerId } = auditActor(actor);
    const update = { reviewerId, reason, decidedAt: now };
    const entry = await moveOwnDraft(tx, row, "return", update, { reason });
    return { result: undefined, audit: [entry] };
  });
}
