import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";

/** Loads that the worker has to go on with, the oldest first. */
export async function waitingLoads(db: Queryable, limit: number): Promise<number[]> {
  const rows = await db.execute<{ id: number }>(sql`
    select id from settlement_load where status in ('validating', 'loading') order by id limit ${limit}`);
  return rows.map(({ id }) => id);
}

/** Quarantine ids of files that are still coming or have still to be read. */
export async function quarantinedLoads(db: Queryable): Promise<Set<string>> {
  const rows = await db.execute<{ id: string }>(sql`
    select quarantine_id as id from settlement_load
    where status in ('uploading', 'validating', 'loading') and quarantine_id is not null`);
  return new Set(rows.map(({ id }) => id));
}

/** Loads that were given up, with rows that nobody will see again. */
export async function clearableLoads(db: Queryable): Promise<number[]> {
  const rows = await db.execute<{ id: number }>(sql`
    select id from settlement_load
    where status in ('dead', 'refused') and rows is not null and rows_deleted_at is null order by id`);
  return rows.map(({ id }) => id);
}

/** Uploads that nobody has gone on with since a moment. */
export async function abandonedUploads(db: Queryable, before: Date): Promise<number[]> {
  const rows = await db.execute<{ id: number }>(sql`
    select id from settlement_load
    where status = 'uploading' and uploaded_at < ${before.toISOString()}::timestamptz order by id`);
  return rows.map(({ id }) => id);
}

/** Active loads whose rows have been kept long enough: of quarters before this one. */
export async function expiredLoads(db: Queryable, beforePeriod: string): Promise<number[]> {
  const rows = await db.execute<{ id: number }>(sql`
    select id from settlement_load
    where status = 'active' and rows_deleted_at is null and period < ${beforePeriod} order by id`);
  return rows.map(({ id }) => id);
}
