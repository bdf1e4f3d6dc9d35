import { writeAudited } from "@/db/audited-transaction";
import type { DraftKind } from "@/db/queries/drafts/draft-row";
import { refuse } from "@/lib/domain/refusal";
import { auditActor, type Context } from "../context";
import type { SeenDraft } from "./held-draft";
import { moveDraft, requireWriter, takeDraft } from "./take-draft";

/** Sends a draft back to its author with a reason. */
export async function returnDraft(
  context: Context,
  kind: DraftKind,
  seen: SeenDraft,
  words: string,
): Promise<void> {
  requireWriter(context, kind);
  const reason = words.trim() || refuse("invalid-input", "退回须写明原因");
  const { actor, now, db } = context;
  await writeAudited(db, auditActor(actor), now, async (tx) => {
    const row = await takeDraft(tx, context, kind, seen, "return");
    const { id: reviewerId } = auditActor(actor);
    const update = { reviewerId, reason, decidedAt: now };
    const entry = await moveDraft(tx, kind, row, "return", update, { reason });
    return { result: undefined, audit: [entry] };
  });
}
