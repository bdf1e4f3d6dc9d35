import type { WriteTx } from "@/db/audited-transaction";
import { changeStatus } from "@/db/queries/submissions/change-status";
import { addSubmissionEvent } from "@/db/queries/submissions/create-submission";
import { type SubmissionRow, submissionRow } from "@/db/queries/submissions/submission-row";
import { refuse } from "@/lib/domain/refusal";
import {
  ACT_NAMES,
  nextStatus,
  type PersonAct,
  SUBMISSION_STATUSES,
  type SubmissionStatus,
} from "@/lib/domain/submissions/status";
import { actorName, auditActor, type Context } from "../context";
import { reviewAskedOf } from "../review-rules/review-asked-of";

/** What a person saw when they acted: somebody else's act in between is told, never overwritten. */
export type Seen = { readonly id: number; readonly version: number };

type Act = PersonAct;

/** Locks a submission that the actor may see and is still as they saw it. */
export async function takeSubmission(tx: WriteTx, context: Context, seen: Seen): Promise<SubmissionRow> {
  const row =
    (await submissionRow(tx, context.scope, seen.id, true)) ??
    refuse("not-found", `没有第 ${seen.id} 号报送，或不在您的权限范围内`);
  if (row.version !== seen.version) {
    refuse("conflict", `这份报送刚被他人处理，现在是“${SUBMISSION_STATUSES[row.status]}”，请刷新后再看`);
  }
  return row;
}

type Step = {
  readonly act: string;
  readonly subject: string;
  readonly detail: {
    readonly from: SubmissionStatus;
    readonly to: SubmissionStatus;
    readonly note: string | null;
  };
};

/**
 * Carries out one step of the flow on a taken submission: status, story and audit entry together. Handing in fixes
 * whether the prefecture's review is asked; a rule that changes later leaves it as it is.
 */
export async function step(
  tx: WriteTx,
  context: Context,
  row: SubmissionRow,
  act: Act,
  note: string | null,
  published?: { readonly publishedAs: number; readonly supersedes: number | null },
): Promise<Step> {
  const reviewAsked = await reviewAskedOf(tx, row);
  const to =
    nextStatus(row.status, act, reviewAsked) ??
    refuse("conflict", `“${SUBMISSION_STATUSES[row.status]}”的报送不能${ACT_NAMES[act]}`);
  const handedIn = act === "submit" ? { reviewAsked } : {};
  const change = { submission: row.id, from: row.status, to, version: row.version, ...handedIn };
  const moved = await changeStatus(tx, { ...change, ...published });
  if (!moved) refuse("conflict", "这份报送刚被他人处理，请刷新后再看");
  const { id } = auditActor(context.actor);
  const event = { submission: row.id, actorId: id, actorName: actorName(context.actor), act, note };
  await addSubmissionEvent(tx, event, context.now);
  return {
    act: `submission.${act}`,
    subject: `submission:${row.id}`,
    detail: { from: row.status, to, note },
  };
}

/** Two-person rule: whoever uploaded a statement neither reviews nor accepts it. */
export function requireOther(context: Context, row: SubmissionRow): void {
  if (context.actor.kind === "user" && context.actor.id === row.submittedBy) {
    refuse("not-permitted", "报送、复核和审核不能是同一人");
  }
}
