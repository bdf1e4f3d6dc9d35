import { writeAudited } from "@/db/audited-transaction";
import { auditActor, type Context, requirePermission } from "../context";
import type { SeenDraft } from "../drafts/held-draft";
import { soundFile } from "./sound-file";
import { moveDraft, takeDraft } from "./take-draft";

/** Hands a draft to a second person; refused while anything in it is wrong. */
export async function submitDraft(context: Context, seen: SeenDraft): Promise<void> {
  requirePermission(context, "govern-policy");
  const { actor, now, db } = context;
  await writeAudited(db, auditActor(actor), now, async (tx) => {
    const row = await takeDraft(tx, context, seen, "submit");
    await soundFile(tx, context, row);
    const entry = await moveDraft(tx, row, "submit", { submittedAt: now, reason: null });
    return { result: undefined, audit: [entry] };
  });
}
