import { writeAudited } from "@/db/audited-transaction";
import { freeCommitmentId } from "@/lib/domain/policy/commitment-entry";
import { applyChange, type DraftBody, type DraftChange } from "@/lib/domain/policy/draft-body";
import { refuse } from "@/lib/domain/refusal";
import { actorName, auditActor, type Context, requirePermission } from "../context";
import type { SeenDraft } from "../drafts/held-draft";
import { moveDraft, takeDraft } from "./take-draft";

/**
 * Saves one change to a draft, right or wrong: what is wrong with it is found by checking, and stops only submitting.
 * Answers the draft's new version.
 */
export async function saveDraft(context: Context, seen: SeenDraft, change: DraftChange): Promise<number> {
  requirePermission(context, "govern-policy");
  const { actor, now, db } = context;
  const { id: hands } = auditActor(actor);
  return await writeAudited(db, auditActor(actor), now, async (tx) => {
    const row = await takeDraft(tx, context, seen, "save");
    const body =
      applyChange(row.body, settled(row.body, change, row.replaces)) ??
      refuse("conflict", "这项承诺已不在草稿中，请重新打开后再改");
    const writers = hands === null || row.writers.includes(hands) ? row.writers : [...row.writers, hands];
    const update = { body, writers, savedBy: actorName(actor), savedAt: now };
    const entry = await moveDraft(tx, row, "save", update, { part: change.part });
    return { result: row.version + 1, audit: [entry] };
  });
}

/** What a person does not decide: a text's origin, the name of a document it is a newer edition of, names left empty. */
function settled(body: DraftBody, change: DraftChange, replaces: string | null): DraftChange {
  if (change.part === "head") {
    const { id, origin } = body.document;
    return { ...change, head: { ...change.head, id: replaces ?? (change.head.id || id), origin } };
  }
  if (change.part === "commitment" && change.commitment.id === "") {
    const taken = new Set(body.commitments.map(({ id }) => id));
    const id = freeCommitmentId(change.commitment.indicator ?? "", taken);
    return { ...change, commitment: { ...change.commitment, id } };
  }
  return change;
}
