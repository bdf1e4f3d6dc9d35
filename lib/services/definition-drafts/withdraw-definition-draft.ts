import { writeAudited } from "@/db/audited-transaction";
import type { DraftSubject } from "@/db/queries/definition-drafts/definition-draft-row";
import { auditActor, type Context } from "../context";
import type { SeenDraft } from "../drafts/held-draft";
import { moveDefinitionDraft, requireDefiner, takeDefinitionDraft } from "./take-definition-draft";

/** Gives a definition up; it stays on file, and an indicator's code is given to no other. */
export async function withdrawDefinitionDraft(
  context: Context,
  subject: DraftSubject,
  seen: SeenDraft,
): Promise<void> {
  requireDefiner(context, subject);
  const { actor, now, db } = context;
  await writeAudited(db, auditActor(actor), now, async (tx) => {
    const row = await takeDefinitionDraft(tx, context, subject, seen, "withdraw");
    const entry = await moveDefinitionDraft(tx, row, "withdraw", { decidedAt: now });
    return { result: undefined, audit: [entry] };
  });
}
