import type { WriteTx } from "@/db/audited-transaction";
import { submission, submissionEvent } from "@/db/schema/submission";

export type NewSubmission = {
  readonly form: string;
  readonly areaCode: string;
  readonly period: string;
  readonly through: string;
  readonly vintage: string;
  readonly origin: string;
  readonly fileName: string | null;
  readonly quarantineId: string | null;
  readonly uploadHash: string | null;
  readonly supersedes: number | null;
  readonly reason: string | null;
  readonly submittedBy: number | null;
  /** The pack of history that it comes with. */
  readonly packId?: number;
};

/** Opens a submission in `reading` and answers its number. */
export async function createSubmission(tx: WriteTx, values: NewSubmission, now: Date): Promise<number> {
  const [row] = await tx
    .insert(submission)
    .values({ ...values, status: "reading", createdAt: now })
    .returning({ id: submission.id });
  if (!row) throw new Error("No submission was created");
  return row.id;
}

export type SubmissionHappening = {
  readonly submission: number;
  readonly actorId: number | null;
  readonly actorName: string;
  readonly act: string;
  readonly note: string | null;
};

/** Adds to a submission's own story, which its readers see. */
export async function addSubmissionEvent(tx: WriteTx, event: SubmissionHappening, now: Date): Promise<void> {
  await tx.insert(submissionEvent).values({
    submissionId: event.submission,
    at: now,
    actorId: event.actorId,
    actorName: event.actorName,
    act: event.act,
    note: event.note,
  });
}
