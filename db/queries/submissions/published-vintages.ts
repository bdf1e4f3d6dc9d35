import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { Origin, Vintage } from "@/lib/domain/vintage";

/** Vintages and origins of which anything is published. */
export async function publishedVintages(db: Queryable): Promise<{ vintage: Vintage; origin: Origin }[]> {
  const rows = await db.execute<{ vintage: Vintage; origin: Origin }>(
    sql`select distinct vintage, origin from submission where status = 'published' order by vintage, origin`,
  );
  return [...rows];
}
