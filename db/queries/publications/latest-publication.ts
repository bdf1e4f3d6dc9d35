import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { executePrepared } from "@/db/prepared";

export type Publication = { number: number; kind: string; at: Date; summary: string };

/** The publication that all current rows are true of: cache key, ETag and stamp (MODEL M2). Null in a new database. */
export async function latestPublication(db: Queryable): Promise<Publication | null> {
  const [row] = await executePrepared<Omit<Publication, "number" | "at"> & { number: string; at: string }>(
    db,
    sql`select number, kind, at, summary from publication order by number desc limit 1`,
  );
  return row ? { ...row, number: Number(row.number), at: new Date(row.at) } : null;
}
