import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { AreaScope } from "@/lib/domain/access";
import type { Month } from "@/lib/domain/period";
import type { Duty, Extension } from "@/lib/domain/submissions/duty";

/** What is owed for a month, by area and form, and what has come in. */
export async function dutiesOf(
  db: Queryable,
  scope: AreaScope,
  through: Month,
  origin: string,
): Promise<Duty[]> {
  const rows = await db.execute<
    Omit<
      Duty,
      "submission" | "at" | "sentAt" | "publishedSubmission" | "cameAt" | "published" | "extension"
    > & {
      extension: (Omit<Extension, "id"> & { id: string }) | null;
      submission: string | null;
      at: string | null;
      publishedSubmission: string | null;
      cameAt: string | null;
      sentAt: string | null;
    }
  >(sql`
    select d.form, d.area_code as area, d.due_day as "dueDay", s.id as submission, s.status, s.created_at as at,
      p.id as "publishedSubmission", p.came_at as "cameAt", coalesce(p.loaded, false) as "isHistory", e.actor_name as sender, e.at as "sentAt",
      x.extension
    from collection_duty d
    left join lateral (
      select id, status, created_at from submission s
      where s.form = d.form and s.area_code = d.area_code and s.through = ${through} and s.origin = d.origin
      order by s.id desc limit 1
    ) s on true
    left join lateral (
      select max(id) filter (where status = 'published') as id,
        -- What was loaded as history came when the installation began: it was not late.
        min(created_at) filter (where pack_id is null) as came_at,
        (array_agg(pack_id order by id))[1] is not null as loaded
      from submission p
      where p.form = d.form and p.area_code = d.area_code and p.through = ${through} and p.origin = d.origin
        and p.status in ('published', 'superseded')
    ) p on true
    left join lateral (
      select actor_name, at from submission_event e
      where e.submission_id = coalesce(p.id, s.id) order by e.id limit 1
    ) e on true
    left join lateral (
      select json_build_object('id', x.id::text, 'dueOn', x.due_on, 'reason', x.reason, 'by', x.granted_by) as extension
      from collection_extension x
      where x.form = d.form and x.area_code = d.area_code and x.through = ${through} and x.origin = d.origin
        and x.ended_at is null
    ) x on true
    where d.origin = ${origin} and d.from_month <= ${through} and (d.to_month is null or d.to_month >= ${through})
      and substr(${through}, 6)::int % case d.frequency when 'quarter' then 3 when 'year' then 12 else 1 end = 0
      and d.area_code = any(${sql.param([...scope.areas])}::text[])
    order by d.area_code, d.form`);
  return rows.map((row) => ({
    ...row,
    extension: row.extension && { ...row.extension, id: Number(row.extension.id) },
    submission: row.submission === null ? null : Number(row.submission),
    at: row.at === null ? null : new Date(row.at),
    published: row.publishedSubmission !== null,
    publishedSubmission: row.publishedSubmission === null ? null : Number(row.publishedSubmission),
    cameAt: row.cameAt === null ? null : new Date(row.cameAt),
    sentAt: row.sentAt === null ? null : new Date(row.sentAt),
  }));
}
