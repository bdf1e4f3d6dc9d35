/** Life of a submission. Publishing happens in the transaction that accepts it; nothing waits for a nightly job. */
export const SUBMISSION_STATUSES = {
  reading: "读取中",
  refused: "须更正",
  draft: "待提交",
  submitted: "待复核",
  reviewed: "待审核",
  returned: "已退回",
  published: "已发布",
  superseded: "已被更正替代",
  withdrawn: "已撤回",
} as const;

export type SubmissionStatus = keyof typeof SUBMISSION_STATUSES;

export type SubmissionAct = "read" | "submit" | "review" | "accept" | "return" | "withdraw";

/** From which status an act leads where. Reading leads to draft or refused by its findings. */
const TRANSITIONS: Record<
  Exclude<SubmissionAct, "read">,
  Partial<Record<SubmissionStatus, SubmissionStatus>>
> = {
  submit: { draft: "submitted" },
  review: { submitted: "reviewed" },
  accept: { reviewed: "published" },
  return: { submitted: "returned", reviewed: "returned" },
  withdraw: { draft: "withdrawn", refused: "withdrawn", submitted: "withdrawn" },
};

/** The status an act leads to; null when the act does not apply. */
export const nextStatus = (
  status: SubmissionStatus,
  act: Exclude<SubmissionAct, "read">,
): SubmissionStatus | null => TRANSITIONS[act][status] ?? null;

export const ACT_NAMES: Record<SubmissionAct | "upload", string> = {
  upload: "上传",
  read: "读取",
  submit: "提交",
  review: "复核通过",
  accept: "审核接收并发布",
  return: "退回",
  withdraw: "撤回",
};
