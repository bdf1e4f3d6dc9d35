import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { AreaScope } from "@/lib/domain/access";
import type { AreaCode } from "@/lib/domain/area";
import type { LoadStatus } from "@/lib/domain/settlement/load-status";
import type { SubmissionStatus } from "@/lib/domain/submissions/status";

export type ListedDrop = {
  readonly id: number;
  readonly area: AreaCode;
  readonly fileName: string;
  readonly takenAt: Date;
  readonly account: string | null;
  readonly submission: number | null;
  readonly submissionStatus: SubmissionStatus | null;
  readonly load: number | null;
  readonly loadStatus: LoadStatus | null;
  readonly refusal: string | null;
  readonly laidAt: string | null;
};

/** Dropped files of the scope's areas, the latest first. */
export async function listedDrops(db: Queryable, scope: AreaScope, limit: number): Promise<ListedDrop[]> {
  const rows = await db.execute<
    Omit<ListedDrop, "takenAt" | "submission"> & { takenAt: string; submission: string | null }
  >(sql`
    select d.id, d.area_code as area, d.file_name as "fileName", d.taken_at as "takenAt", u.name as account,
      d.submission_id as submission, s.status as "submissionStatus", d.load_id as load, l.status as "loadStatus",
      d.refusal, d.laid_at as "laidAt"
    from drop_file d
    left join app_user u on u.id = d.taken_by
    left join submission s on s.id = d.submission_id
    left join settlement_load l on l.id = d.load_id
    where d.area_code = any(${sql.param([...scope.areas])}::text[])
    order by d.id desc limit ${limit}`);
  return rows.map((row) => ({
    ...row,
    takenAt: new Date(row.takenAt),
    submission: row.submission === null ? null : Number(row.submission),
  }));
}

/** How many dropped files of the scope's areas were taken in, and how many turned away or to be mended. */
export async function countDrops(
  db: Queryable,
  scope: AreaScope,
): Promise<{ taken: number; refused: number }> {
  const [row] = await db.execute<{ taken: number; refused: number }>(sql`
    select count(*) filter (where not bad)::int as taken, count(*) filter (where bad)::int as refused from (
      select d.refusal is not null or coalesce(s.status, l.status) = 'refused' as bad
      from drop_file d
      left join submission s on s.id = d.submission_id
      left join settlement_load l on l.id = d.load_id
      where d.area_code = any(${sql.param([...scope.areas])}::text[])) drops`);
  if (!row) throw new Error("Drops were not counted");
  return row;
}
