import type { Month } from "@/lib/domain/period";
import {
  openProposal,
  type ReviewRule,
  reviewAsked,
  ruleInForce,
  ruleToCome,
} from "@/lib/domain/submissions/review/review-rule";
import type { ReviewNow } from "@/lib/domain/submissions/review/review-rule-view";
import { type Context, permitted } from "../context";

/** How one form's statements of a month are passed on, and whether a change of that waits for the reader. */
export function reviewNow(context: Context, rules: readonly ReviewRule[], at: Month): ReviewNow {
  const [next, proposal] = [ruleToCome(rules, at), openProposal(rules)];
  return {
    asked: reviewAsked(rules, at),
    since: ruleInForce(rules, at)?.from ?? null,
    next: next && { from: next.from, asked: next.asked },
    proposed: proposal !== null,
    waitsForReader: proposal !== null && mayConfirm(context, proposal),
  };
}

/** Whoever proposed it does not confirm it. */
export const mayConfirm = (context: Context, proposal: ReviewRule): boolean =>
  permitted(context, "define-form") &&
  context.actor.kind === "user" &&
  context.actor.area === proposal.root &&
  context.actor.id !== proposal.proposedById;
