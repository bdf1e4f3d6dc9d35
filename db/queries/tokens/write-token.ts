import { and, count, eq, gt, isNull } from "drizzle-orm";
import type { WriteTx } from "@/db/audited-transaction";
import { accessToken, user } from "@/db/schema/user";

export type NewToken = Omit<typeof accessToken.$inferInsert, "revokedAt">;

export async function addToken(tx: WriteTx, token: NewToken): Promise<number> {
  const [row] = await tx.insert(accessToken).values(token).returning({ id: accessToken.id });
  if (!row) throw new Error("No token was created");
  return row.id;
}

export async function closeToken(tx: WriteTx, id: number, now: Date): Promise<void> {
  await tx.update(accessToken).set({ revokedAt: now }).where(eq(accessToken.id, id));
}

/** How many tokens of an account hold. Locks the account, so that two requests do not both take the last place. */
export async function countTokens(tx: WriteTx, userId: number, now: Date): Promise<number> {
  await tx.select({ id: user.id }).from(user).where(eq(user.id, userId)).for("update");
  const [row] = await tx
    .select({ count: count() })
    .from(accessToken)
    .innerJoin(
      user,
      and(eq(user.id, accessToken.userId), eq(user.sessionVersion, accessToken.sessionVersion)),
    )
    .where(
      and(eq(accessToken.userId, userId), isNull(accessToken.revokedAt), gt(accessToken.expiresAt, now)),
    );
  if (!row) throw new Error("Tokens were not counted");
  return row.count;
}
