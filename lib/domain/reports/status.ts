import type { Permission } from "../access";

/** Life of a report. What was issued stays as it is: a change makes a new version (DESIGN law 7). */
export const REPORT_STATUSES = {
  draft: "草稿",
  reviewing: "待复核",
  reviewed: "待签发",
  issued: "局已签发",
  "with-government": "报政府审核",
  consented: "政府已同意",
  delivered: "已报送",
  received: "已接收",
  returned: "已退回",
  corrected: "已被更正版替代",
} as const;

export type ReportStatus = keyof typeof REPORT_STATUSES;

/** Acts of people on a stored report. */
export type ReportAct =
  | "redraft"
  | "submit"
  | "review"
  | "issue"
  | "refer"
  | "consent"
  | "deliver"
  | "receive"
  | "return"
  | "correct";

/** What the story of a report tells besides: how it began and how it ended. */
export type ReportHappening = ReportAct | "draft" | "supersede";

export const ACT_NAMES: Record<ReportHappening, string> = {
  draft: "起草",
  redraft: "重新取数",
  submit: "提交复核",
  review: "复核通过",
  issue: "签发",
  refer: "报政府审核",
  consent: "政府同意",
  deliver: "报送",
  receive: "接收",
  return: "退回",
  correct: "起草更正版",
  supersede: "更正版签发，本版停用",
};

const ISSUED: readonly ReportStatus[] = ["issued", "with-government", "consented", "delivered", "received"];

type Step = {
  readonly from: readonly ReportStatus[];
  /** Null where the report itself stays what it is. */
  readonly to: ReportStatus | null;
  readonly permission: Permission;
  /** By the bureau whose report it is; receiving is somebody else's. */
  readonly own: boolean;
  /** Not by who drafted it (two-person rule). */
  readonly other: boolean;
};

/** From which status an act leads where, and who may do it. */
export const STEPS: Readonly<Record<ReportAct, Step>> = {
  redraft: { from: ["draft", "returned"], to: "draft", permission: "draft-report", own: true, other: false },
  submit: { from: ["draft"], to: "reviewing", permission: "draft-report", own: true, other: false },
  review: { from: ["reviewing"], to: "reviewed", permission: "review-report", own: true, other: true },
  issue: { from: ["reviewed"], to: "issued", permission: "approve-report", own: true, other: true },
  refer: { from: ["issued"], to: "with-government", permission: "draft-report", own: true, other: false },
  consent: {
    from: ["with-government"],
    to: "consented",
    permission: "draft-report",
    own: true,
    other: false,
  },
  deliver: { from: ["consented"], to: "delivered", permission: "draft-report", own: true, other: false },
  receive: { from: ["delivered"], to: "received", permission: "receive-report", own: false, other: true },
  return: {
    from: ["reviewing", "reviewed", "with-government", "delivered"],
    to: "returned",
    permission: "review-report",
    own: true,
    other: false,
  },
  correct: { from: [...ISSUED, "returned"], to: null, permission: "draft-report", own: true, other: false },
};

/** Who sends a report back depends on where it is: the reviewer, the office that took it to the government, the receiver. */
export function stepOf(act: ReportAct, status: ReportStatus): Step {
  const step = STEPS[act];
  if (act !== "return") return step;
  if (status === "with-government") return { ...step, permission: "draft-report" };
  return status === "delivered" ? { ...step, permission: "receive-report", own: false } : step;
}

export type ActingOn = {
  readonly status: ReportStatus;
  /** Whether it was ever issued: then it is frozen, also when the government returned it. */
  readonly issued: boolean;
};

/** Whether an act applies to a report as it is, whoever asks. */
export function applies(act: ReportAct, { status, issued }: ActingOn): boolean {
  if (!STEPS[act].from.includes(status)) return false;
  if (act === "redraft") return !issued;
  return act === "correct" ? issued : true;
}

export const isIssued = (status: ReportStatus): boolean => ISSUED.includes(status);
