import { writeAudited } from "@/db/audited-transaction";
import { auditActor, type Context, requirePermission } from "../context";
import type { SeenDraft } from "../drafts/held-draft";
import { moveOwnDraft, takeOwnDraft } from "./take-own-draft";

/** Gives a definition up; it stays on file, and its code is given to no other. */
export async function withdrawOwnDraft(context: Context, seen: SeenDraft): Promise<void> {
  requirePermission(context, "define-indicator");
  const { actor, now, db } = context;
  await writeAudited(db, auditActor(actor), now, async (tx) => {
    const row = await takeOwnDraft(tx, context, seen, "withdraw");
    const entry = await moveOwnDraft(tx, row, "withdraw", { decidedAt: now });
    return { result: undefined, audit: [entry] };
  });
}
