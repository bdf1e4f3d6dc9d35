import { eq } from "drizzle-orm";
import type { WriteTx } from "@/db/audited-transaction";
import type { Queryable } from "@/db/client";
import { installation } from "@/db/schema/installation";

/** What was done to this database once, under a key; null when it was not. */
export async function installationMark(db: Queryable, key: string): Promise<string | null> {
  const [row] = await db.select().from(installation).where(eq(installation.key, key));
  return row?.value ?? null;
}

export async function setInstallationMark(tx: WriteTx, key: string, value: string): Promise<void> {
  await tx
    .insert(installation)
    .values({ key, value })
    .onConflictDoUpdate({ target: installation.key, set: { value } });
}
