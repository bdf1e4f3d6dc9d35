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

/** A mark beside the word, and how it weighs: bad and warn wait for the submitter, busy for somebody else. */
export const STATUS_MARKS: Record<
  SubmissionStatus,
  { readonly mark: string; readonly tone: "good" | "busy" | "warn" | "bad" | "idle" }
> = {
  reading: { mark: "…", tone: "busy" },
  refused: { mark: "✕", tone: "bad" },
  draft: { mark: "!", tone: "warn" },
  submitted: { mark: "→", tone: "busy" },
  reviewed: { mark: "→", tone: "busy" },
  returned: { mark: "✕", tone: "bad" },
  published: { mark: "✓", tone: "good" },
  superseded: { mark: "—", tone: "idle" },
  withdrawn: { mark: "—", tone: "idle" },
};

/** Whose turn it is and for what; null when nothing waits any more. */
export const NEXT_STEPS: Record<SubmissionStatus, string | null> = {
  reading: "系统正在读取文件",
  refused: "等报送员更正文件后重新上传",
  draft: "等报送员核对后提交",
  submitted: "等盟市复核员复核",
  reviewed: "等上级局审核接收",
  returned: "等报送员更正后重新报送",
  published: null,
  superseded: null,
  withdrawn: null,
};

/** Nothing more happens to these; all others are on their way. */
export const isSettled = (status: SubmissionStatus): boolean => NEXT_STEPS[status] === null;

/** Acts by which a person passes a submission on; what they confirm of its file has it read again. */
export type PersonAct = Exclude<SubmissionAct, "read" | "reread">;

export type SubmissionAct = "read" | "reread" | "submit" | "review" | "accept" | "return" | "withdraw";

/** Whose file may be read again, by another mapping of its labels: nobody but the submitter has acted on it yet. */
export const canReread = (status: SubmissionStatus): boolean => status === "draft" || status === "refused";

type Transitions = Partial<Record<SubmissionStatus, SubmissionStatus>>;

/** From which status an act leads where. Reading leads to draft or refused by its findings. */
const TRANSITIONS: Record<PersonAct, Transitions> = {
  submit: { draft: "submitted" },
  review: { submitted: "reviewed" },
  accept: { reviewed: "published" },
  return: { submitted: "returned", reviewed: "returned" },
  withdraw: { draft: "withdrawn", refused: "withdrawn", submitted: "withdrawn" },
};

/** Where the prefecture's review is not asked: what is handed in waits for the bureau, and may be taken back until then. */
const WITHOUT_REVIEW: Partial<Record<PersonAct, Transitions>> = {
  submit: { draft: "reviewed" },
  withdraw: { reviewed: "withdrawn" },
};

/** The status an act leads to, by whether the prefecture's review is asked; null when the act does not apply. */
export const nextStatus = (
  status: SubmissionStatus,
  act: PersonAct,
  reviewAsked: boolean,
): SubmissionStatus | null =>
  (reviewAsked ? undefined : WITHOUT_REVIEW[act]?.[status]) ?? TRANSITIONS[act][status] ?? null;

export const ACT_NAMES: Record<SubmissionAct | "upload", string> = {
  upload: "上传",
  read: "读取",
  reread: "确认对应关系，重新读取",
  submit: "提交",
  review: "复核通过",
  accept: "审核接收并发布",
  return: "退回",
  withdraw: "撤回",
};
