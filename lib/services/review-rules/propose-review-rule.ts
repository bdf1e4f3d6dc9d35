import { writeAudited } from "@/db/audited-transaction";
import { reviewRules, writeReviewRule } from "@/db/queries/review-rules/review-rules";
import { monthIn } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import { reviewWords, ruleProblem } from "@/lib/domain/submissions/review/review-rule";
import { actorName, auditActor, type Context } from "../context";
import { definingOwner } from "../own-forms/start-own-form";
import { statedReason } from "../policies/stated-reason";
import { formToRule } from "./form-to-rule";

export type ReviewRuleAsked = {
  readonly form: string;
  /** The month of statements that it holds from, "2026-10". */
  readonly from: string;
  readonly asked: boolean;
  readonly reason: string;
};

/** Proposes whether statements of a form need the prefecture's review; nothing changes until another person confirms it. */
export async function proposeReviewRule(context: Context, input: ReviewRuleAsked): Promise<void> {
  const owner = await definingOwner(context);
  const { code, name } = await formToRule(context, input.form);
  const from = monthIn(input.from.trim()) ?? refuse("invalid-input", "起始月写作 2026-10，指报表的所属期");
  const reason = statedReason(input.reason);
  const { actor, now } = context;
  const { id: proposedById } = auditActor(actor);
  await writeAudited(context.db, auditActor(actor), now, async (tx) => {
    const rule = { ...owner, form: code, from, asked: input.asked, reason };
    const problem = ruleProblem(await reviewRules(tx, owner, code), rule);
    if (problem) refuse("invalid-input", problem);
    const proposed = { ...rule, proposedById, proposedBy: actorName(actor), proposedAt: now };
    const id = await writeReviewRule(tx, proposed);
    if (id === null) return refuse("conflict", "这张报表已有一项变更待确认，请刷新后再看");
    const detail = { id, form: name, since: from, review: reviewWords(input.asked), reason };
    return {
      result: undefined,
      audit: [{ act: "form.propose-review", subject: `area:${owner.root}`, detail }],
    };
  });
}
