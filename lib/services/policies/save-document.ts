import { freeCommitmentId } from "@/lib/domain/policy/commitment-entry";
import { applyChange, type DraftBody, type DraftChange } from "@/lib/domain/policy/draft-body";
import { refuse } from "@/lib/domain/refusal";
import type { Context } from "../context";
import type { SeenDraft } from "../drafts/held-draft";
import { saveDraft } from "../drafts/save-draft";

/** Saves one change to a policy text, right or wrong. Answers the draft's new version. */
export const saveDocument = (context: Context, seen: SeenDraft, change: DraftChange): Promise<number> =>
  saveDraft(
    context,
    "document",
    seen,
    ({ body, replaces }) =>
      applyChange(body, settled(body, change, replaces)) ??
      refuse("conflict", "这项承诺已不在草稿中，请重新打开后再改"),
    { part: change.part },
  );

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
