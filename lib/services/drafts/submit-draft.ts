import { type WriteTx, writeAudited } from "@/db/audited-transaction";
import type { DraftKind, DraftRow } from "@/db/queries/drafts/draft-row";
import { auditActor, type Context } from "../context";
import type { SeenDraft } from "./held-draft";
import { moveDraft, requireWriter, takeDraft } from "./take-draft";

/** Hands a draft to a second person; `requireSound` refuses it while anything in it is wrong. */
export async function submitDraft<Kind extends DraftKind>(
  context: Context,
  kind: Kind,
  seen: SeenDraft,
  requireSound: (tx: WriteTx, row: DraftRow<Kind>) => Promise<unknown>,
): Promise<void> {
  requireWriter(context, kind);
  const { actor, now, db } = context;
  await writeAudited(db, auditActor(actor), now, async (tx) => {
    const row = await takeDraft(tx, context, kind, seen, "submit");
    await requireSound(tx, row);
    const entry = await moveDraft(tx, kind, row, "submit", { submittedAt: now, reason: null });
    return { result: undefined, audit: [entry] };
  });
}
