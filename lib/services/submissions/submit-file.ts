import type { Finding } from "@/lib/domain/submissions/finding";
import type { SubmissionStatus } from "@/lib/domain/submissions/status";
import type { Context } from "../context";
import { acceptSubmission } from "./accept-submission";
import { type OpenedStatement, openSubmission } from "./open-submission";
import { readSubmission } from "./read-submission";
import { reviewSubmission } from "./review-submission";
import { submitSubmission } from "./submit-submission";

export type FileSubmission = Omit<OpenedStatement, "quarantineId"> & {
  readonly path: string;
  /** Carry it through review and acceptance in one go: an operator's job, or a person who holds all of it. */
  readonly accept: boolean;
  /** The sentence given to findings that ask for one. */
  readonly explanation: string | null;
};

export type FileSubmitted = {
  readonly submission: number;
  readonly status: SubmissionStatus;
  readonly findings: readonly Finding[];
};

/** The whole flow on one file, as the command line and imports use it: the same verbs a person's upload goes through. */
export async function submitFile(
  context: Context,
  reader: Context,
  input: FileSubmission,
): Promise<FileSubmitted> {
  const submission = await openSubmission(context, { ...input, quarantineId: null });
  const { status, findings } = await readSubmission(reader, submission, input.path);
  if (status === "refused") return { submission, status, findings };
  // Each step raises the version by one: opened at 1, read at 2.
  const handedIn = await submitSubmission(context, { id: submission, version: 2 }, input.explanation);
  if (!input.accept) return { submission, status: handedIn, findings };
  const isReviewAsked = handedIn === "submitted";
  if (isReviewAsked) await reviewSubmission(context, { id: submission, version: 3 });
  await acceptSubmission(context, { id: submission, version: isReviewAsked ? 4 : 3 });
  return { submission, status: "published", findings };
}
