import { asc, eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { submissionEvent, submissionFinding } from "@/db/schema/submission";
import type { FindingRule, Severity } from "@/lib/domain/submissions/finding";

export type StoredFinding = {
  readonly severity: Severity;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly rule: FindingRule;
  readonly message: string;
  readonly explanation: string | null;
};

/** Findings of a submission that the caller has read in scope, in the order they were found. */
export async function submissionFindings(db: Queryable, submission: number): Promise<StoredFinding[]> {
  const rows = await db
    .select({
      severity: submissionFinding.severity,
      sheet: submissionFinding.sheet,
      cell: submissionFinding.cell,
      rule: submissionFinding.rule,
      message: submissionFinding.message,
      explanation: submissionFinding.explanation,
    })
    .from(submissionFinding)
    .where(eq(submissionFinding.submissionId, submission))
    .orderBy(asc(submissionFinding.position));
  return rows as StoredFinding[];
}

export type StoryEvent = {
  readonly at: Date;
  readonly actorName: string;
  readonly act: string;
  readonly note: string | null;
};

/** Who did what to a submission that the caller has read in scope, from the first act on. */
export async function submissionEvents(db: Queryable, submission: number): Promise<StoryEvent[]> {
  return await db
    .select({
      at: submissionEvent.at,
      actorName: submissionEvent.actorName,
      act: submissionEvent.act,
      note: submissionEvent.note,
    })
    .from(submissionEvent)
    .where(eq(submissionEvent.submissionId, submission))
    .orderBy(asc(submissionEvent.id));
}
