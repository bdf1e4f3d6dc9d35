import { writeAudited } from "@/db/audited-transaction";
import type { DraftKind, DraftRow } from "@/db/queries/drafts/draft-row";
import { actorName, auditActor, type Context } from "../context";
import type { SeenDraft } from "./held-draft";
import { moveDraft, requireWriter, takeDraft } from "./take-draft";

/**
 * Saves what `change` makes of a draft, right or wrong: what is wrong with it stops only submitting. Whoever saves is one
 * of its writers from then on. Answers the draft's new version.
 */
export async function saveDraft<Kind extends DraftKind>(
  context: Context,
  kind: Kind,
  seen: SeenDraft,
  change: (row: DraftRow<Kind>) => DraftRow<Kind>["body"],
  detail: Record<string, unknown>,
): Promise<number> {
  requireWriter(context, kind);
  const { actor, now, db } = context;
  const { id: hands } = auditActor(actor);
  return await writeAudited(db, auditActor(actor), now, async (tx) => {
    const row = await takeDraft(tx, context, kind, seen, "save");
    const writers = hands === null || row.writers.includes(hands) ? row.writers : [...row.writers, hands];
    const update = { body: change(row), writers, savedBy: actorName(actor), savedAt: now };
    const entry = await moveDraft(tx, kind, row, "save", update, detail);
    return { result: row.version + 1, audit: [entry] };
  });
}
