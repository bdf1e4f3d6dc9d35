/** Life of a policy text that is being entered. Approving publishes it in the same transaction. */
export const DRAFT_STATUSES = {
  editing: "起草中",
  submitted: "待批准",
  approved: "已批准",
  returned: "已退回",
  withdrawn: "已撤回",
} as const;

export type DraftStatus = keyof typeof DRAFT_STATUSES;

export type DraftAct = "save" | "submit" | "approve" | "return" | "withdraw";

/** Writers are the author and whoever saved since; another person decides (two-person rule). */
type Hand = "anyone" | "writer" | "other";

type Rule = {
  readonly name: string;
  readonly from: readonly DraftStatus[];
  readonly to: DraftStatus;
  readonly by: Hand;
};

const RULES: Record<DraftAct, Rule> = {
  save: { name: "保存", from: ["editing", "returned"], to: "editing", by: "anyone" },
  submit: { name: "提交", from: ["editing", "returned"], to: "submitted", by: "writer" },
  approve: { name: "批准", from: ["submitted"], to: "approved", by: "other" },
  return: { name: "退回", from: ["submitted"], to: "returned", by: "other" },
  withdraw: { name: "撤回", from: ["editing", "submitted", "returned"], to: "withdrawn", by: "writer" },
};

/** What decides who may do what: the status, and whose hands a draft went through. */
export type DraftState = { readonly status: DraftStatus; readonly writers: readonly number[] };

/** A person's id; null for a job that an operator started, which holds everything. */
export type Hands = number | null;

const isWriter = (writers: readonly number[], hands: Hands): boolean =>
  hands === null || writers.includes(hands);

/** Why an act cannot be done, in words; null when it can. */
export function actProblem({ status, writers }: DraftState, act: DraftAct, hands: Hands): string | null {
  const { name, from, by } = RULES[act];
  if (!from.includes(status)) return `“${DRAFT_STATUSES[status]}”的草稿不能${name}`;
  if (by === "writer" && !isWriter(writers, hands)) return `只有起草人可以${name}`;
  if (by === "other" && hands !== null && writers.includes(hands))
    return `起草人不能${name}自己的草稿，须由另一人办理`;
  return null;
}

export const statusAfter = (act: DraftAct): DraftStatus => RULES[act].to;

/** What somebody may do with a draft now. */
export const actsOpen = (state: DraftState, hands: Hands): DraftAct[] =>
  (Object.keys(RULES) as DraftAct[]).filter((act) => actProblem(state, act, hands) === null);
