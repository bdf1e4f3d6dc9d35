import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";

/** Packs that wait to be read, the oldest first: those in quarantine, and those whose reader on the command line is gone. */
export async function waitingPacks(db: Queryable, abandonedBefore: Date, limit: number): Promise<number[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select id from history_pack
    where status = 'reading' and (quarantine_id is not null or created_at < ${abandonedBefore.toISOString()}::timestamptz)
    order by id limit ${limit}`);
  return rows.map(({ id }) => Number(id));
}

/** Quarantine ids of packs that have still to be read. */
export async function quarantinedPacks(db: Queryable): Promise<Set<string>> {
  const rows = await db.execute<{ id: string }>(sql`
    select quarantine_id as id from history_pack where status = 'reading' and quarantine_id is not null`);
  return new Set(rows.map(({ id }) => id));
}
