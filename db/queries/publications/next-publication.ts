import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { publication } from "@/db/schema/publication";

/** Taken first by every publishing transaction and held to its end: publications happen one after the other. */
const PUBLICATION_LOCK = 7_301_003;

/** Locks the publication order and opens the next number in it. */
export async function nextPublication(
  tx: Queryable,
  what: { kind: string; summary: string; actorId: number | null; now: Date },
): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(${PUBLICATION_LOCK})`);
  const [row] = await tx.execute<{ next: string }>(
    sql`select coalesce(max(number), 0) + 1 as next from publication`,
  );
  const number = Number(row?.next);
  await tx.insert(publication).values({
    number,
    kind: what.kind,
    at: what.now,
    actorId: what.actorId,
    summary: what.summary,
  });
  return number;
}
