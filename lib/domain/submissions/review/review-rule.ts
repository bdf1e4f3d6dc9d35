import type { AreaCode } from "../../area";
import type { Month } from "../../period";
import type { Origin } from "../../vintage";
import type { FormCode } from "../form";

/** What somebody said on whether a bureau asks for the prefecture's review of a form: proposed, in force, or ended. */
export type ReviewRule = {
  readonly id: number;
  /** The bureau's area. */
  readonly root: AreaCode;
  readonly origin: Origin;
  readonly form: FormCode;
  /** Statements from this month on. */
  readonly from: Month;
  readonly asked: boolean;
  readonly reason: string;
  readonly proposedById: number | null;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly confirmed: { readonly by: string; readonly at: Date } | null;
  /** A proposal that was declined or taken back. */
  readonly ended: { readonly by: string; readonly reason: string; readonly at: Date } | null;
};

/** Where a bureau has decided nothing, the prefecture reviews. */
const ASKED_BY_DEFAULT = true;

/** The order in which rules take each other's place: by their month, and of one month the later decision. */
const inOrder = (rules: readonly ReviewRule[]): ReviewRule[] =>
  rules
    .filter(({ confirmed }) => confirmed !== null)
    .sort((a, b) => (a.from === b.from ? a.id - b.id : a.from < b.from ? -1 : 1));

/** Of one form's rules the one that holds for statements of a month; null where nothing was decided. */
export const ruleInForce = (rules: readonly ReviewRule[], through: Month): ReviewRule | null =>
  inOrder(rules).findLast(({ from }) => from <= through) ?? null;

/** Whether one form's statements of a month need the prefecture's review. */
export const reviewAsked = (rules: readonly ReviewRule[], through: Month): boolean =>
  ruleInForce(rules, through)?.asked ?? ASKED_BY_DEFAULT;

/** What one form's rule in force is followed by: decided for a later month; null where nothing is. */
export const ruleToCome = (rules: readonly ReviewRule[], through: Month): ReviewRule | null =>
  inOrder(rules).find(({ from }) => from > through) ?? null;

/** The decision that a further one follows: the last to begin. */
const latestRule = (rules: readonly ReviewRule[]): ReviewRule | null => inOrder(rules).at(-1) ?? null;

export type RuleChange = {
  readonly asked: boolean;
  /** Null where it may hold from any month on. */
  readonly notBefore: Month | null;
  readonly suggestedFrom: Month;
};

/** The one change that can follow what was decided last on a form, as things stand in a month. */
export function nextChange(rules: readonly ReviewRule[], at: Month): RuleChange {
  const latest = latestRule(rules);
  return {
    asked: !(latest?.asked ?? ASKED_BY_DEFAULT),
    notBefore: latest?.from ?? null,
    suggestedFrom: latest && latest.from > at ? latest.from : at,
  };
}

/** Waits for a second person. */
export const isOpen = ({ confirmed, ended }: ReviewRule): boolean => confirmed === null && ended === null;

/**
 * Why a rule cannot follow those of its form; null when it can. It never begins before the latest one: what was decided
 * for later months would silently take its place there.
 */
export function ruleProblem(
  rules: readonly ReviewRule[],
  { from, asked }: Pick<ReviewRule, "from" | "asked">,
): string | null {
  const latest = latestRule(rules);
  if (latest && from < latest.from) return `已有自 ${latest.from} 起的规定，起始月不能早于 ${latest.from}`;
  if (reviewAsked(rules, from) === asked) {
    return `自 ${from} 起本来就${reviewWords(asked)}，没有变化`;
  }
  return null;
}

export const reviewWords = (asked: boolean): string => (asked ? "须盟市复核" : "免盟市复核");

/** Who acts in turn on a statement once it was read. */
export const stepsOf = (asked: boolean): readonly string[] => [
  "报送员提交",
  ...(asked ? ["盟市复核员复核"] : []),
  "上级局审核接收并发布",
];

/** Where a form's steps are shown and changed. */
export const stepsPage = (form: string): string =>
  `/submissions/forms/steps?${new URLSearchParams({ form })}`;
