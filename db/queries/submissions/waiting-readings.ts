import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";

export type WaitingReading = {
  readonly id: number;
  readonly quarantineId: string | null;
  /** Of a file that was kept and is to be read again. */
  readonly fileHash: string | null;
};

/**
 * Uploads that wait to be read, the oldest first: those in quarantine, those that are read again, and those whose reader
 * on the command line is gone, which have been silent since `abandonedBefore`.
 */
export async function waitingReadings(
  db: Queryable,
  abandonedBefore: Date,
  limit: number,
): Promise<WaitingReading[]> {
  const rows = await db.execute<Omit<WaitingReading, "id"> & { id: string }>(sql`
    select id, quarantine_id as "quarantineId", file_hash as "fileHash" from submission
    where status = 'reading' and (quarantine_id is not null or file_hash is not null or created_at < ${abandonedBefore.toISOString()}::timestamptz)
    order by id limit ${limit}`);
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}

/** Quarantine ids that a submission still waits with. */
export async function quarantinedIds(db: Queryable): Promise<Set<string>> {
  const rows = await db.execute<{ id: string }>(sql`
    select quarantine_id as id from submission where status = 'reading' and quarantine_id is not null`);
  return new Set(rows.map(({ id }) => id));
}
