import { areaTree } from "@/db/queries/areas/area-tree";
import { reviewRules } from "@/db/queries/review-rules/review-rules";
import { countSubmissions } from "@/db/queries/submissions/submission-row";
import { shanghaiTime } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import {
  isOpen,
  nextChange,
  type ReviewRule,
  ruleInForce,
} from "@/lib/domain/submissions/review/review-rule";
import type { ReviewRuleLine, ReviewRuleView } from "@/lib/domain/submissions/review/review-rule-view";
import { type Context, permitted, requirePermission } from "../context";
import { ownerAbove, thisMonth } from "../forms/forms-in-force";
import { formToRule } from "./form-to-rule";
import { mayConfirm, reviewNow } from "./review-now";

const lineOf = (rule: ReviewRule): ReviewRuleLine => ({
  ...{ id: rule.id, from: rule.from, asked: rule.asked, reason: rule.reason },
  by: rule.proposedBy,
  at: shanghaiTime(rule.proposedAt),
  confirmed: rule.confirmed && { by: rule.confirmed.by, at: shanghaiTime(rule.confirmed.at) },
  ended: rule.ended && { ...rule.ended, at: shanghaiTime(rule.ended.at) },
});

/** Whether a form's statements need the prefecture's review, since when, who decided it, and what waits for whom. */
export async function viewReviewRule(context: Context, code: string): Promise<ReviewRuleView> {
  requirePermission(context, "read-submissions");
  const { db, scope, actor } = context;
  const [tree, form] = await Promise.all([areaTree(db), formToRule(context, code)]);
  const owner = ownerAbove(tree, context) ?? refuse("not-permitted", "办理步骤由有账号的人员查看");
  const [rules, waitingForReview] = await Promise.all([
    reviewRules(db, owner, form.code),
    countSubmissions(db, scope, { form: form.code, origin: owner.origin, statuses: ["submitted"] }),
  ]);
  const at = thisMonth(context);
  const [inForce, proposal] = [ruleInForce(rules, at), rules.find(isOpen) ?? null];
  const maySet = permitted(context, "define-form") && actor.kind === "user" && actor.area === owner.root;
  return {
    form: { code: form.code, name: form.name },
    bureau: tree.areas.get(owner.root)?.name ?? owner.root,
    now: reviewNow(rules, at),
    inForce: inForce && lineOf(inForce),
    proposal: proposal && lineOf(proposal),
    history: rules
      .filter(({ id }) => id !== proposal?.id)
      .map(lineOf)
      .reverse(),
    waitingForReview,
    change: maySet && proposal === null ? nextChange(rules, at) : null,
    mayConfirm: proposal !== null && mayConfirm(context, proposal),
    mayEnd: maySet && proposal !== null,
  };
}
