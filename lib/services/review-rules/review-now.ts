import type { Month } from "@/lib/domain/period";
import { formName } from "@/lib/domain/submissions/form-catalogue";
import {
  isOpen,
  type ReviewRule,
  reviewAsked,
  ruleInForce,
  ruleToCome,
} from "@/lib/domain/submissions/review/review-rule";
import type { ProposedSteps, ReviewNow } from "@/lib/domain/submissions/review/review-rule-view";
import { type Context, permitted } from "../context";

/** How one form's statements of a month are passed on. */
export function reviewNow(rules: readonly ReviewRule[], at: Month): ReviewNow {
  const next = ruleToCome(rules, at);
  return {
    asked: reviewAsked(rules, at),
    since: ruleInForce(rules, at)?.from ?? null,
    next: next && { from: next.from, asked: next.asked },
  };
}

/** The changes that a bureau has proposed, of forms of whichever months, those that wait for the reader first. */
export const proposedSteps = (context: Context, rules: readonly ReviewRule[]): ProposedSteps[] =>
  rules
    .filter(isOpen)
    .map((rule) => ({
      ...{ form: rule.form, name: formName(rule.form), from: rule.from, asked: rule.asked },
      waitsForReader: mayConfirm(context, rule),
    }))
    .sort((a, b) => Number(b.waitsForReader) - Number(a.waitsForReader));

/** Whoever proposed it does not confirm it. */
export const mayConfirm = (context: Context, proposal: ReviewRule): boolean =>
  permitted(context, "define-form") &&
  context.actor.kind === "user" &&
  context.actor.area === proposal.root &&
  context.actor.id !== proposal.proposedById;
