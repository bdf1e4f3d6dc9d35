import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";

/** Who uploaded, reviewed and accepted a statement, or uploaded and activated settlements, and when: beside every fact. */
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
        filter (where e.id is not null), settled.steps, '[]') as steps
    from submission s left join submission_event e on e.submission_id = s.id
    left join lateral (
      select jsonb_build_array(
        jsonb_build_object('act', 'upload', 'by', coalesce(u.name, '系统'), 'at', l.uploaded_at),
        jsonb_build_object('act', 'accept', 'by', coalesce(a.name, '系统'), 'at', l.activated_at)) as steps
      from settlement_load l left join app_user u on u.id = l.uploaded_by left join app_user a on a.id = l.activated_by
      where s.form = 'settlement' and l.submission_id = s.id
    ) settled on true
    where s.id = any(${sql.param([...ids])}::bigint[])
    group by s.id, settled.steps`,
  );
  return new Map(
    rows.map((row) => [
      Number(row.id),
      { ...row, id: Number(row.id), supersedes: row.supersedes === null ? null : Number(row.supersedes) },
    ]),
  );
}
