import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { AreaScope } from "@/lib/domain/access";
import type { AreaCode } from "@/lib/domain/area";
import type { Month } from "@/lib/domain/period";
import type { FormCode } from "@/lib/domain/submissions/form";

/** A statement that was owed for a month: whether it is published, and when its first version came in. */
export type OwedStatement = {
  readonly area: AreaCode;
  readonly form: FormCode;
  readonly dueDay: number;
  readonly published: boolean;
  readonly firstAt: Date | null;
};

/** Duties of these areas for a month as they stood at a publication; corrections do not make a statement late. */
export async function firstSubmissions(
  db: Queryable,
  scope: AreaScope,
  asked: {
    readonly areas: readonly string[];
    readonly through: Month;
    readonly origin: string;
    readonly publication: number;
  },
): Promise<OwedStatement[]> {
  const visible = asked.areas.filter((area) => scope.areas.has(area as never));
  const rows = await db.execute<Omit<OwedStatement, "firstAt"> & { firstAt: string | null }>(sql`
    select d.area_code as area, d.form, d.due_day as "dueDay", first_at as "firstAt", published_as is not null as published
    from collection_duty d
    left join lateral (
      select min(s.created_at) as first_at, min(s.published_as) filter (where s.published_as <= ${asked.publication}) as published_as
      from submission s
      where s.form = d.form and s.area_code = d.area_code and s.through = ${asked.through} and s.origin = d.origin
    ) s on true
    where d.origin = ${asked.origin} and d.from_month <= ${asked.through}
      and (d.to_month is null or d.to_month >= ${asked.through})
      and d.area_code = any(${sql.param(visible)}::text[])
    order by d.area_code, d.form`);
  return rows.map((row) => ({ ...row, firstAt: row.firstAt === null ? null : new Date(row.firstAt) }));
}
