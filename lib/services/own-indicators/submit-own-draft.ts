import { writeAudited } from "@/db/audited-transaction";
import { auditActor, type Context, requirePermission } from "../context";
import type { SeenDraft } from "../drafts/held-draft";
import { requireSound } from "./require-sound";
import { moveOwnDraft, takeOwnDraft } from "./take-own-draft";

/** Hands a definition to a second person; refused while anything in it is wrong. */
export async function submitOwnDraft(context: Context, seen: SeenDraft): Promise<void> {
  requirePermission(context, "define-indicator");
  const { actor, now, db } = context;
  await writeAudited(db, auditActor(actor), now, async (tx) => {
    const row = await takeOwnDraft(tx, context, seen, "submit");
    await requireSound(tx, row);
    const entry = await moveOwnDraft(tx, row, "submit", { submittedAt: now, reason: null });
    return { result: undefined, audit: [entry] };
  });
}
