import { writeAudited } from "@/db/audited-transaction";
import type { DraftKind } from "@/db/queries/drafts/draft-row";
import { auditActor, type Context } from "../context";
import type { SeenDraft } from "./held-draft";
import { moveDraft, requireWriter, takeDraft } from "./take-draft";

/** Gives a draft up; it stays on file, and an indicator's code is given to no other. */
export async function withdrawDraft(context: Context, kind: DraftKind, seen: SeenDraft): Promise<void> {
  requireWriter(context, kind);
  const { actor, now, db } = context;
  await writeAudited(db, auditActor(actor), now, async (tx) => {
    const row = await takeDraft(tx, context, kind, seen, "withdraw");
    const entry = await moveDraft(tx, kind, row, "withdraw", { decidedAt: now });
    return { result: undefined, audit: [entry] };
  });
}
