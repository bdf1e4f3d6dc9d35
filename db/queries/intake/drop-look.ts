import { eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { dropLook } from "@/db/schema/intake";

const ONLY = 1;

export type DropLook = {
  readonly at: Date;
  readonly folder: string;
  readonly waiting: number;
  readonly problems: readonly string[];
};

/** What the last look at the drop folder found; null when nobody ever looked. */
export async function lastLook(db: Queryable): Promise<DropLook | null> {
  const [row] = await db.select().from(dropLook).where(eq(dropLook.id, ONLY));
  return row ? { at: row.at, folder: row.folder, waiting: row.waiting, problems: row.problems } : null;
}

/** Operational: outside the audit chain. */
export async function recordLook(db: Queryable, look: DropLook): Promise<void> {
  const values = { ...look, problems: [...look.problems] };
  await db
    .insert(dropLook)
    .values({ id: ONLY, ...values })
    .onConflictDoUpdate({ target: dropLook.id, set: values });
}
