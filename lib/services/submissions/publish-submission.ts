import type { PublishTx } from "@/db/audited-transaction";
import type { PendingStatement } from "@/db/queries/facts/pending-facts";
import { publishEntries } from "@/db/queries/facts/publish-entries";
import { supersedeEarlier } from "@/db/queries/submissions/change-status";
import type { SubmissionRow } from "@/db/queries/submissions/submission-row";
import { refuse } from "@/lib/domain/refusal";
import type { Context } from "../context";
import { requireOther, type Seen, step, takeSubmission } from "./step";

export type PublishedSubmission = {
  readonly row: SubmissionRow;
  readonly entry: Awaited<ReturnType<typeof step>>;
  /** The series whose value changed, appeared or went. */
  readonly changed: ReadonlySet<number>;
};

/** What a submission's entries would become facts of, and whether they replace all that its form said before. */
export const pendingOf = ({ id, form, area, through, vintage, origin }: SubmissionRow): PendingStatement => ({
  ...{ submission: id, form, area, through, vintage, origin },
  replacesForm: form !== "bulletin",
});

/** Publishes a reviewed submission's numbers as facts, in place of what stood there; figures are the caller's next step. */
export async function publishSubmission(
  tx: PublishTx,
  context: Context,
  seen: Seen,
): Promise<PublishedSubmission> {
  const row = await takeSubmission(tx, context, seen);
  requireOther(context, row);
  const place = pendingOf(row);
  const supersedes = place.replacesForm ? await supersedeEarlier(tx, place) : null;
  if (supersedes !== null && !row.reason) {
    refuse("conflict", `第 ${supersedes} 号报送已先发布，更正须写明原因，请退回后重新报送`);
  }
  const entry = await step(tx, context, row, "accept", null, { publishedAs: tx.publication, supersedes });
  return { row, entry, changed: await publishEntries(tx, place) };
}
