import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";

/** Who uploaded, reviewed and accepted a statement, and when: shown beside every fact. */
export type SubmissionTrail = {
  readonly id: number;
  readonly form: string;
  readonly area: string;
  readonly period: string;
  readonly origin: string;
  readonly status: string;
  /** Whether the prefecture's review was asked of it; null for what nobody handed in. */
  readonly reviewAsked: boolean | null;
  readonly supersedes: number | null;
  readonly reason: string | null;
  readonly steps: readonly { readonly act: string; readonly by: string; readonly at: string }[];
};

/** Trails of submissions whose facts the caller may see. */
export async function submissionTrails(
  db: Queryable,
  ids: readonly number[],
): Promise<Map<number, SubmissionTrail>> {
  if (ids.length === 0) return new Map();
  const rows = await db.execute<
    Omit<SubmissionTrail, "id" | "supersedes"> & { id: string; supersedes: string | null }
  >(
    sql`
    select s.id, s.form, s.area_code as area, s.period, s.origin, s.status, s.review_asked as "reviewAsked",
      s.supersedes, s.reason,
      coalesce(jsonb_agg(jsonb_build_object('act', e.act, 'by', e.actor_name, 'at', e.at) order by e.id)
        filter (where e.id is not null), '[]') as steps
    from submission s left join submission_event e on e.submission_id = s.id
    where s.id = any(${sql.param([...ids])}::bigint[])
    group by s.id`,
  );
  return new Map(
    rows.map((row) => [
      Number(row.id),
      { ...row, id: Number(row.id), supersedes: row.supersedes === null ? null : Number(row.supersedes) },
    ]),
  );
}
