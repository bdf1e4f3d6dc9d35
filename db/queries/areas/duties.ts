import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { AreaScope } from "@/lib/domain/access";
import type { Month } from "@/lib/domain/period";
import type { Duty } from "@/lib/domain/submissions/duty";

/** What is owed for a month, by area and form, and what has come in. */
export async function dutiesOf(
  db: Queryable,
  scope: AreaScope,
  through: Month,
  origin: string,
): Promise<Duty[]> {
  const rows = await db.execute<
    Omit<Duty, "submission" | "at"> & { submission: string | null; at: string | null }
  >(sql`
    select d.form, d.area_code as area, d.due_day as "dueDay", s.id as submission, s.status, s.created_at as at,
      exists (
        select from submission p
        where p.form = d.form and p.area_code = d.area_code and p.through = ${through} and p.origin = d.origin
          and p.status = 'published'
      ) as published
    from collection_duty d
    left join lateral (
      select id, status, created_at from submission s
      where s.form = d.form and s.area_code = d.area_code and s.through = ${through} and s.origin = d.origin
      order by s.id desc limit 1
    ) s on true
    where d.origin = ${origin} and d.from_month <= ${through} and (d.to_month is null or d.to_month >= ${through})
      and substr(${through}, 6)::int % case d.frequency when 'quarter' then 3 when 'year' then 12 else 1 end = 0
      and d.area_code = any(${sql.param([...scope.areas])}::text[])
    order by d.area_code, d.form`);
  return rows.map((row) => ({
    ...row,
    submission: row.submission === null ? null : Number(row.submission),
    at: row.at === null ? null : new Date(row.at),
  }));
}
