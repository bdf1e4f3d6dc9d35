import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { AreaCode } from "@/lib/domain/area";
import type { LoadStatus } from "@/lib/domain/settlement/load-status";
import type { SubmissionStatus } from "@/lib/domain/submissions/status";

export type ToldFile = {
  readonly id: number;
  readonly area: AreaCode;
  readonly folder: string;
  readonly fileName: string;
  readonly heldName: string;
  readonly takenBy: number | null;
  readonly submission: number | null;
  readonly load: number | null;
  readonly refusal: string | null;
  readonly laidAt: string | null;
  /** What is to be told now. */
  readonly state: string;
  readonly status: SubmissionStatus | LoadStatus | "turned-away";
  readonly version: number;
  /** The file opened its submission: it was not sent before. */
  readonly opened: boolean;
};

/**
 * Drops of a folder about which something is to be told: what they became is read by now and has moved on since it was
 * told last, or nothing was told yet.
 */
export async function untoldFiles(db: Queryable, folder: string, limit: number): Promise<ToldFile[]> {
  const rows = await db.execute<Omit<ToldFile, "submission"> & { submission: string | null }>(sql`
    select * from (
      select d.id, d.area_code as area, d.folder, d.file_name as "fileName", d.held_name as "heldName",
        d.taken_by as "takenBy", d.submission_id as submission, d.load_id as load, d.refusal, d.laid_at as "laidAt",
        d.told, coalesce(s.status, l.status, 'turned-away') as status, coalesce(s.version, l.version, 1) as version,
        coalesce(s.status, l.status, 'turned-away') || ' ' || coalesce(s.version, l.version, 1) as state,
        coalesce(s.created_at = d.taken_at, false) as opened
      from drop_file d
      left join submission s on s.id = d.submission_id
      left join settlement_load l on l.id = d.load_id
      where d.folder = ${folder}
    ) now
    where told is distinct from state and status not in ('reading', 'uploading', 'validating', 'loading')
    order by id limit ${limit}`);
  return rows.map((row) => ({ ...row, submission: row.submission === null ? null : Number(row.submission) }));
}

/** Drafts that a folder's files opened and that nobody has handed in. */
export async function draftDrops(
  db: Queryable,
  folder: string,
): Promise<{ submission: number; fileName: string; takenBy: number; laidAt: string | null }[]> {
  const rows = await db.execute<{
    submission: string;
    fileName: string;
    takenBy: number;
    laidAt: string | null;
  }>(sql`
    select d.submission_id as submission, d.file_name as "fileName", d.taken_by as "takenBy", d.laid_at as "laidAt"
    from drop_file d join submission s on s.id = d.submission_id
    where d.folder = ${folder} and s.status = 'draft' and s.created_at = d.taken_at order by d.id desc`);
  return rows.map(({ submission, ...row }) => ({ ...row, submission: Number(submission) }));
}

/** Loads of a folder whose file has not been handed over in full, with the file. */
export async function unsentLoads(
  db: Queryable,
  folder: string,
): Promise<{ load: number; heldName: string; takenBy: number }[]> {
  const rows = await db.execute<{ load: number; heldName: string; takenBy: number }>(sql`
    select d.load_id as load, d.held_name as "heldName", d.taken_by as "takenBy" from drop_file d
    join settlement_load l on l.id = d.load_id
    where d.folder = ${folder} and d.laid_at is null and l.status = 'uploading' order by d.id`);
  return [...rows];
}
