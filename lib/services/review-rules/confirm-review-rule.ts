import { writeAudited } from "@/db/audited-transaction";
import { confirmRule, reviewRules } from "@/db/queries/review-rules/review-rules";
import { refuse } from "@/lib/domain/refusal";
import { formName } from "@/lib/domain/submissions/form-catalogue";
import { reviewWords, ruleProblem } from "@/lib/domain/submissions/review/review-rule";
import { actorName, auditActor, type Context } from "../context";
import { heldProposal } from "./held-proposal";

/** A second person's word: statements that are handed in from now on, for the rule's months, go by it. */
export async function confirmReviewRule(context: Context, id: number): Promise<void> {
  const by = auditActor(context.actor);
  await writeAudited(context.db, by, context.now, async (tx) => {
    const rule = await heldProposal(tx, context, id);
    if (rule.proposedById === by.id) {
      refuse("not-permitted", "提出变更的人不能自己确认，请由另一位局审核员确认");
    }
    const problem = ruleProblem(await reviewRules(tx, rule, rule.form), rule);
    if (problem) refuse("conflict", problem);
    await confirmRule(tx, id, actorName(context.actor), context.now);
    const { form, from, asked, reason } = rule;
    const detail = { id, form: formName(form), since: from, review: reviewWords(asked), reason };
    return {
      result: undefined,
      audit: [{ act: "form.confirm-review", subject: `area:${rule.root}`, detail }],
    };
  });
}
