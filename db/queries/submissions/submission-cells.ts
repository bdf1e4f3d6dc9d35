import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { decimal } from "@/lib/domain/decimal";
import type { SubmissionCell } from "@/lib/domain/submissions/submission-cell";

const NUMBERS = sql`n.series_id, n.value::text as value, n.bound, n.written, n.unit, n.decimals, n.sheet, n.cell`;

/**
 * The numbers of a submission that the caller has read in scope, at their cells: entries while it is on its way, facts
 * once it was published, whether or not they are still current.
 */
export async function submissionCells(db: Queryable, submission: number): Promise<SubmissionCell[]> {
  const rows = await db.execute<Omit<SubmissionCell, "value"> & { value: string }>(sql`
    with number as (
      select ${NUMBERS} from submission_entry n where n.submission_id = ${submission}
      union all
      select ${NUMBERS} from fact n where n.submission_id = ${submission}
    )
    select concat_ws('|', s.measure, s.scheme, s.person_group, s.setting, s.provider_level, s.place, s.payment) as key,
      n.value, n.bound, n.written, n.unit, n.decimals, n.sheet, n.cell
    from number n join series s on s.id = n.series_id`);
  return rows.map((row) => ({ ...row, value: decimal(row.value) }));
}
