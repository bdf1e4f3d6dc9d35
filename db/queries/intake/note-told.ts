import { eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { dropFile } from "@/db/schema/intake";

/** Notes what was told of a drop and where it was laid down. Operational: outside the audit chain. */
export async function noteTold(
  db: Queryable,
  drop: { readonly id: number; readonly told: string; readonly laidAt: string },
): Promise<void> {
  await db.update(dropFile).set({ told: drop.told, laidAt: drop.laidAt }).where(eq(dropFile.id, drop.id));
}
