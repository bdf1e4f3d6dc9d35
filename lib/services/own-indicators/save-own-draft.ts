import { writeAudited } from "@/db/audited-transaction";
import type { OwnBody } from "@/lib/domain/indicators/own/own-body";
import { refuse } from "@/lib/domain/refusal";
import { actorName, auditActor, type Context, requirePermission } from "../context";
import type { SeenDraft } from "../drafts/held-draft";
import { moveOwnDraft, takeOwnDraft } from "./take-own-draft";

/** Saves a definition in the making, right or wrong; its code stays. Answers the draft's new version. */
export async function saveOwnDraft(context: Context, seen: SeenDraft, body: OwnBody): Promise<number> {
  requirePermission(context, "define-indicator");
  const { actor, now, db } = context;
  const { id: hands } = auditActor(actor);
  return await writeAudited(db, auditActor(actor), now, async (tx) => {
    const row = await takeOwnDraft(tx, context, seen, "save");
    if (row.endThrough !== null) refuse("conflict", "停用的草稿没有可改的内容，请撤回后重新提出");
    const writers = hands === null || row.writers.includes(hands) ? row.writers : [...row.writers, hands];
    const update = { body: { ...body, code: row.code }, writers, savedBy: actorName(actor), savedAt: now };
    const entry = await moveOwnDraft(tx, row, "save", update, { name: body.name });
    return { result: row.version + 1, audit: [entry] };
  });
}
