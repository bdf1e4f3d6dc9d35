import { eq, getTableColumns } from "drizzle-orm";
import type { WriteTx } from "@/db/audited-transaction";
import type { Queryable } from "@/db/client";
import { accessToken } from "@/db/schema/user";

export type TokenRow = typeof accessToken.$inferSelect;

/** The token with this hash; null when there is none. */
export async function tokenByHash(db: Queryable, hash: string): Promise<TokenRow | null> {
  const [row] = await db
    .select(getTableColumns(accessToken))
    .from(accessToken)
    .where(eq(accessToken.hash, hash));
  return row ?? null;
}

/** A token about to be changed: locked until the change is done. */
export async function lockToken(tx: WriteTx, id: number): Promise<TokenRow | null> {
  const [row] = await tx
    .select(getTableColumns(accessToken))
    .from(accessToken)
    .where(eq(accessToken.id, id))
    .for("update");
  return row ?? null;
}
