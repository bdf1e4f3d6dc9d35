import type { Queryable } from "@/db/client";
import { acceptedValues } from "@/db/queries/facts/accepted-values";
import { earlierValues } from "@/db/queries/facts/earlier-values";
import { headCounts } from "@/db/queries/facts/head-counts";
import type { SubmissionRow } from "@/db/queries/submissions/submission-row";
import type { KnownFigures } from "@/lib/domain/submissions/known-check";

/** What is accepted of the submission's own area, vintage and origin. */
export async function knownFigures(
  db: Queryable,
  { area, through, vintage, origin }: SubmissionRow,
): Promise<KnownFigures> {
  const [earlier, accepted, heads] = await Promise.all([
    earlierValues(db, area, through, vintage, origin),
    acceptedValues(db, area, through, vintage, origin),
    headCounts(db, area, through, origin),
  ]);
  return { earlier, accepted, heads };
}
