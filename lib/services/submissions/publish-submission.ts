import type { PublishTx } from "@/db/audited-transaction";
import type { PendingStatement } from "@/db/queries/facts/pending-facts";
import { publishEntries } from "@/db/queries/facts/publish-entries";
import { supersedeEarlier } from "@/db/queries/submissions/change-status";
import type { SubmissionRow } from "@/db/queries/submissions/submission-row";
import { refuse } from "@/lib/domain/refusal";
import type { Context } from "../context";
import { type Foreknown, foreknown } from "../figures/recompute-changed";
import { requireOther, type Seen, step, takeSubmission } from "./step";

export type PublishedSubmission = {
  readonly row: SubmissionRow;
  readonly entry: Awaited<ReturnType<typeof step>>;
  /** The series whose value changed, appeared or went. */
  readonly changed: ReadonlySet<number>;
  /** What bringing figures up to date will ask for, asked before the facts were written. */
  readonly foreknown: Foreknown;
};

/** What a submission's entries would become facts of, and whether they replace all that its form said before. */
export const pendingOf = ({ id, form, area, through, vintage, origin }: SubmissionRow): PendingStatement => ({
  ...{ submission: id, form, area, through, vintage, origin },
  replacesForm: form !== "bulletin",
});

/**
 * Publishes a reviewed submission's numbers as facts, in place of what stood there; figures are the caller's next step.
 * Of several in one publication the later ones take over what the first asked for.
 */
export async function publishSubmission(
  tx: PublishTx,
  context: Context,
  seen: Seen,
  asked?: Foreknown,
): Promise<PublishedSubmission> {
  const row = await takeSubmission(tx, context, seen);
  requireOther(context, row);
  const known = asked ?? foreknown(tx, row.vintage, row.origin);
  const place = pendingOf(row);
  const supersedes = place.replacesForm ? await supersedeEarlier(tx, place) : null;
  if (supersedes !== null && !row.reason) {
    refuse("conflict", `第 ${supersedes} 号报送已先发布，更正须写明原因，请退回后重新报送`);
  }
  const entry = await step(tx, context, row, "accept", null, { publishedAs: tx.publication, supersedes });
  return { row, entry, changed: await publishEntries(tx, place), foreknown: known };
}
