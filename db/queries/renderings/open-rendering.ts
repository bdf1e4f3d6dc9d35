import { and, eq, inArray } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { rendering } from "@/db/schema/report";

/** The number of an open rendering of a kind and request, asked for now unless it was before. Operational. */
export async function openRendering(
  db: Queryable,
  kind: string,
  request: string,
  now: Date,
): Promise<number> {
  const [added] = await db
    .insert(rendering)
    .values({ kind, request, status: "waiting", requestedAt: now })
    .onConflictDoNothing()
    .returning({ id: rendering.id });
  if (added) return added.id;
  const [open] = await db
    .select({ id: rendering.id })
    .from(rendering)
    .where(
      and(
        eq(rendering.kind, kind),
        eq(rendering.request, request),
        inArray(rendering.status, ["waiting", "done"]),
      ),
    );
  // It failed in this very moment: the next asking opens a new one.
  return open ? open.id : await openRendering(db, kind, request, now);
}
