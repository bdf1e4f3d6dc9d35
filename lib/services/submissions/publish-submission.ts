import type { PublishTx } from "@/db/audited-transaction";
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

/** Publishes a reviewed submission's numbers as facts, in place of what stood there; figures are the caller's next step. */
export async function publishSubmission(
  tx: PublishTx,
  context: Context,
  seen: Seen,
): Promise<PublishedSubmission> {
  const row = await takeSubmission(tx, context, seen);
  requireOther(context, row);
  const { area, form, through, vintage, origin } = row;
  const place = { submission: row.id, form, area, through, vintage, origin };
  const replacesForm = form !== "bulletin";
  const supersedes = replacesForm ? await supersedeEarlier(tx, place) : null;
  if (supersedes !== null && !row.reason) {
    refuse("conflict", `第 ${supersedes} 号报送已先发布，更正须写明原因，请退回后重新报送`);
  }
  const entry = await step(tx, context, row, "accept", null, { publishedAs: tx.publication, supersedes });
  return { row, entry, changed: new Set(await publishEntries(tx, { ...place, replacesForm })) };
}
