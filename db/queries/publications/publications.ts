import { inArray } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { publication } from "@/db/schema/publication";
import type { Publication } from "./latest-publication";

/** When and why these publications were made, by number. */
export async function publications(
  db: Queryable,
  numbers: readonly number[],
): Promise<Map<number, Publication>> {
  if (numbers.length === 0) return new Map();
  const rows = await db
    .select({
      number: publication.number,
      kind: publication.kind,
      at: publication.at,
      summary: publication.summary,
    })
    .from(publication)
    .where(inArray(publication.number, [...numbers]));
  return new Map(rows.map((row) => [row.number, row]));
}
