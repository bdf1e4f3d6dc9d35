import { writeAudited } from "@/db/audited-transaction";
import type { DraftSubject } from "@/db/queries/definition-drafts/definition-draft-row";
import { refuse } from "@/lib/domain/refusal";
import { actorName, auditActor, type Context } from "../context";
import type { SeenDraft } from "../drafts/held-draft";
import { moveDefinitionDraft, requireDefiner, takeDefinitionDraft } from "./take-definition-draft";

/** Saves a definition in the making, right or wrong; its code stays. Answers the draft's new version. */
export async function saveDefinitionDraft<Body extends { readonly name: string }>(
  context: Context,
  subject: DraftSubject,
  seen: SeenDraft,
  body: Body,
): Promise<number> {
  requireDefiner(context, subject);
  const { actor, now, db } = context;
  const { id: hands } = auditActor(actor);
  return await writeAudited(db, auditActor(actor), now, async (tx) => {
    const row = await takeDefinitionDraft(tx, context, subject, seen, "save");
    if (row.endThrough !== null) refuse("conflict", "停用的草稿没有可改的内容，请撤回后重新提出");
    const writers = hands === null || row.writers.includes(hands) ? row.writers : [...row.writers, hands];
    const update = { body: { ...body, code: row.code }, writers, savedBy: actorName(actor), savedAt: now };
    const entry = await moveDefinitionDraft(tx, row, "save", update, { name: body.name });
    return { result: row.version + 1, audit: [entry] };
  });
}
