import { desc } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { publication } from "@/db/schema/publication";

export type Publication = { number: number; kind: string; at: Date; summary: string };

/** The publication that all current rows are true of: cache key, ETag and stamp (MODEL M2). Null in a new database. */
export async function latestPublication(db: Queryable): Promise<Publication | null> {
  const [row] = await db
    .select({
      number: publication.number,
      kind: publication.kind,
      at: publication.at,
      summary: publication.summary,
    })
    .from(publication)
    .orderBy(desc(publication.number))
    .limit(1);
  return row ?? null;
}
