import type { Month } from "../../period";
import type { FormCode } from "../form";
import type { RuleChange } from "./review-rule";

/** One decision on a form's review, as its page shows it. JSON only. */
export type ReviewRuleLine = {
  readonly id: number;
  readonly from: string;
  readonly asked: boolean;
  readonly reason: string;
  readonly by: string;
  /** "2026-11-22 09:12" */
  readonly at: string;
  readonly confirmed: { readonly by: string; readonly at: string } | null;
  readonly ended: { readonly by: string; readonly reason: string; readonly at: string } | null;
};

/** How a form's statements are passed on now, for the list of forms. */
export type ReviewNow = {
  readonly asked: boolean;
  /** Since when; null where nothing was decided. */
  readonly since: Month | null;
  /** What is decided for later months. */
  readonly next: { readonly from: string; readonly asked: boolean } | null;
};

/** A change of a form's steps that waits for a second person, for the list of forms. */
export type ProposedSteps = {
  readonly form: FormCode;
  readonly name: string;
  readonly from: Month;
  readonly asked: boolean;
  readonly waitsForReader: boolean;
};

export type ReviewRuleView = {
  readonly form: { readonly code: FormCode; readonly name: string };
  readonly bureau: string;
  readonly now: ReviewNow;
  /** The decision that holds now; null where nothing was decided. */
  readonly inForce: ReviewRuleLine | null;
  readonly proposal: ReviewRuleLine | null;
  /** What was decided, also against a proposal, the latest first. */
  readonly history: readonly ReviewRuleLine[];
  /** Statements that were handed in and wait for the prefecture's review: they keep it, whatever is decided. */
  readonly waitingForReview: number;
  /** What the reader may propose; null for who may propose nothing, and while a proposal waits. */
  readonly change: RuleChange | null;
  readonly mayConfirm: boolean;
  /** The reader may decline or take back the proposal. */
  readonly mayEnd: boolean;
};
