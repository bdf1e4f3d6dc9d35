import { writeAudited } from "@/db/audited-transaction";
import type { OwnBody } from "@/lib/domain/indicators/own/own-body";
import { auditActor, type Context, requirePermission } from "../context";
import { moveDefinitionDraft, takeDefinitionDraft } from "../definition-drafts/take-definition-draft";
import type { SeenDraft } from "../drafts/held-draft";
import { requireSound } from "./require-sound";

/** Hands a definition to a second person; refused while anything in it is wrong. */
export async function submitOwnDraft(context: Context, seen: SeenDraft): Promise<void> {
  requirePermission(context, "define-indicator");
  const { actor, now, db } = context;
  await writeAudited(db, auditActor(actor), now, async (tx) => {
    const row = await takeDefinitionDraft<OwnBody>(tx, context, "indicator", seen, "submit");
    await requireSound(tx, row);
    const entry = await moveDefinitionDraft(tx, row, "submit", { submittedAt: now, reason: null });
    return { result: undefined, audit: [entry] };
  });
}
