import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { AreaScope } from "@/lib/domain/access";
import type { Month } from "@/lib/domain/period";
import type { Finding } from "@/lib/domain/submissions/finding";
import type { FormCode } from "@/lib/domain/submissions/form";
import type { SubmissionStatus } from "@/lib/domain/submissions/status";
import type { Vintage } from "@/lib/domain/vintage";

export type PackStatement = {
  readonly id: number;
  readonly version: number;
  readonly form: FormCode;
  readonly period: string;
  readonly through: Month;
  readonly vintage: Vintage;
  readonly status: SubmissionStatus;
  readonly reviewAsked: boolean | null;
  readonly submittedBy: number | null;
  readonly refuse: number;
  readonly explain: number;
};

const within = (scope: AreaScope) => sql`s.area_code = any(${sql.param([...scope.areas])}::text[])`;

/** The submissions that came with a pack, in the order of their months. */
export async function packStatements(
  db: Queryable,
  scope: AreaScope,
  pack: number,
): Promise<PackStatement[]> {
  const rows = await db.execute<Omit<PackStatement, "id"> & { id: string }>(sql`
    select s.id, s.version, s.form, s.period, s.through, s.vintage, s.status,
      s.review_asked as "reviewAsked", s.submitted_by as "submittedBy",
      (select count(*)::int from submission_finding f where f.submission_id = s.id and f.severity = 'refuse') as refuse,
      (select count(*)::int from submission_finding f where f.submission_id = s.id and f.severity = 'explain') as explain
    from submission s where s.pack_id = ${pack} and ${within(scope)} order by s.through, s.id`);
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}

/** What was found in all statements of a pack. */
export async function packFindings(db: Queryable, scope: AreaScope, pack: number): Promise<Finding[]> {
  const rows = await db.execute<Finding>(sql`
    select f.severity, f.sheet, f.cell, f.rule, f.message
    from submission_finding f join submission s on s.id = f.submission_id
    where s.pack_id = ${pack} and ${within(scope)} order by s.through, s.id, f.position`);
  return [...rows];
}
