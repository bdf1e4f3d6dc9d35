import type { Queryable } from "@/db/client";
import { acceptedValues } from "@/db/queries/facts/accepted-values";
import { earlierValues } from "@/db/queries/facts/earlier-values";
import { headCounts } from "@/db/queries/facts/head-counts";
import { measureHistory } from "@/db/queries/facts/measure-history";
import type { SubmissionRow } from "@/db/queries/submissions/submission-row";
import { addMonths } from "@/lib/domain/period";
import { WATCHED_MEASURES } from "@/lib/domain/submissions/checks/unusual-change";
import type { KnownFigures } from "@/lib/domain/submissions/known-check";

/** Growth of three years, for which four years of values are asked. */
const YEARS = 4;

/** What is accepted of the submission's own area, vintage and origin. */
export async function knownFigures(
  db: Queryable,
  { area, through, vintage, origin }: Pick<SubmissionRow, "area" | "through" | "vintage" | "origin">,
): Promise<KnownFigures> {
  const [earlier, accepted, heads, history] = await Promise.all([
    earlierValues(db, area, through, vintage, origin),
    acceptedValues(db, area, through, vintage, origin),
    headCounts(db, area, through, origin),
    measureHistory(db, WATCHED_MEASURES, {
      area,
      vintage,
      origin,
      before: through,
      from: addMonths(through, -YEARS * 12),
    }),
  ]);
  return { earlier, accepted, heads, history };
}
