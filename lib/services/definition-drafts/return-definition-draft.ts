import { writeAudited } from "@/db/audited-transaction";
import type { DraftSubject } from "@/db/queries/definition-drafts/definition-draft-row";
import { auditActor, type Context } from "../context";
import type { SeenDraft } from "../drafts/held-draft";
import { statedReason } from "../policies/stated-reason";
import { moveDefinitionDraft, requireDefiner, takeDefinitionDraft } from "./take-definition-draft";

/** Sends a definition back to its author with a reason. */
export async function returnDefinitionDraft(
  context: Context,
  subject: DraftSubject,
  seen: SeenDraft,
  words: string,
): Promise<void> {
  requireDefiner(context, subject);
  const reason = statedReason(words);
  const { actor, now, db } = context;
  await writeAudited(db, auditActor(actor), now, async (tx) => {
    const row = await takeDefinitionDraft(tx, context, subject, seen, "return");
    const { id: reviewerId } = auditActor(actor);
    const update = { reviewerId, reason, decidedAt: now };
    const entry = await moveDefinitionDraft(tx, row, "return", update, { reason });
    return { result: undefined, audit: [entry] };
  });
}
