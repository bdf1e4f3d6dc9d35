import { writeAudited } from "@/db/audited-transaction";
import type { OwnFormBody } from "@/lib/domain/submissions/own/own-form-body";
import { auditActor, type Context } from "../context";
import {
  moveDefinitionDraft,
  requireDefiner,
  takeDefinitionDraft,
} from "../definition-drafts/take-definition-draft";
import type { SeenDraft } from "../drafts/held-draft";
import { requireSoundForm } from "./check-form-draft";

/** Hands a form to a second person; refused while anything in it is wrong. */
export async function submitOwnForm(context: Context, seen: SeenDraft): Promise<void> {
  requireDefiner(context, "form");
  const { actor, now, db, scope } = context;
  await writeAudited(db, auditActor(actor), now, async (tx) => {
    const row = await takeDefinitionDraft<OwnFormBody>(tx, context, "form", seen, "submit");
    await requireSoundForm(tx, scope, row);
    const entry = await moveDefinitionDraft(tx, row, "submit", { submittedAt: now, reason: null });
    return { result: undefined, audit: [entry] };
  });
}
