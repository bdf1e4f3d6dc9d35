import { writeAudited } from "@/db/audited-transaction";
import { endRule } from "@/db/queries/review-rules/review-rules";
import { formName } from "@/lib/domain/submissions/form-catalogue";
import { actorName, auditActor, type Context } from "../context";
import { statedReason } from "../policies/stated-reason";
import { heldProposal } from "./held-proposal";

/** Declines or takes back a proposal, with a reason; it stays in the form's history. */
export async function endReviewProposal(context: Context, id: number, words: string): Promise<void> {
  const { actor, now } = context;
  await writeAudited(context.db, auditActor(actor), now, async (tx) => {
    const { root, form, from } = await heldProposal(tx, context, id);
    const reason = statedReason(words);
    await endRule(tx, id, { by: actorName(actor), reason, at: now });
    const detail = { id, form: formName(form), since: from, reason };
    return {
      result: undefined,
      audit: [{ act: "form.end-review-proposal", subject: `area:${root}`, detail }],
    };
  });
}
