import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { AreaScope } from "@/lib/domain/access";

/** A figure that an issued report rests on, as the report has it. */
export type IssuedInput = {
  readonly report: number;
  readonly title: string;
  /** The figure's key without a publication, see `figureKeyText`. */
  readonly key: string;
  readonly value: string | null;
  readonly partial: string | null;
};

/** Which of these figures the reports in scope that are issued and in force rest on. */
export async function issuedInputs(
  db: Queryable,
  scope: AreaScope,
  asked: { readonly statuses: readonly string[]; readonly origin: string; readonly keys: readonly string[] },
): Promise<IssuedInput[]> {
  if (asked.keys.length === 0) return [];
  const rows = await db.execute<Omit<IssuedInput, "report"> & { report: string }>(sql`
    select r.id as report, r.title, regexp_replace(i ->> 0, '[.][0-9]+$', '') as key, i ->> 1 as value, i ->> 2 as partial
    from report r cross join lateral jsonb_array_elements(r.content -> 'inputs') i
    where r.area_code = any(${sql.param([...scope.areas])}::text[]) and r.origin = ${asked.origin}
      and r.status = any(${sql.param([...asked.statuses])}::text[])
      and regexp_replace(i ->> 0, '[.][0-9]+$', '') = any(${sql.param([...asked.keys])}::text[])
    order by r.id desc`);
  return rows.map((row) => ({ ...row, report: Number(row.report) }));
}
