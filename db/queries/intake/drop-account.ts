import { asc, eq } from "drizzle-orm";
import type { WriteTx } from "@/db/audited-transaction";
import type { Queryable } from "@/db/client";
import { dropAccount } from "@/db/schema/intake";
import { user } from "@/db/schema/user";
import type { AreaCode } from "@/lib/domain/area";

export type DropAccount = {
  readonly area: AreaCode;
  readonly userId: number;
  readonly username: string;
  readonly person: string;
  readonly disabled: boolean;
  readonly setBy: string;
  readonly setAt: Date;
};

/** In whose name each area's drop folder is taken in. */
export async function dropAccounts(db: Queryable): Promise<DropAccount[]> {
  const rows = await db
    .select({
      area: dropAccount.areaCode,
      userId: dropAccount.userId,
      username: user.username,
      person: user.name,
      disabled: user.disabled,
      setBy: dropAccount.setBy,
      setAt: dropAccount.setAt,
    })
    .from(dropAccount)
    .innerJoin(user, eq(user.id, dropAccount.userId))
    .orderBy(asc(dropAccount.areaCode));
  return rows as DropAccount[];
}

export async function writeDropAccount(
  tx: WriteTx,
  account: { readonly areaCode: string; readonly userId: number; readonly setBy: string },
  now: Date,
): Promise<void> {
  const set = { userId: account.userId, setBy: account.setBy, setAt: now };
  await tx
    .insert(dropAccount)
    .values({ ...account, setAt: now })
    .onConflictDoUpdate({ target: dropAccount.areaCode, set });
}

export async function removeDropAccount(tx: WriteTx, areaCode: string): Promise<void> {
  await tx.delete(dropAccount).where(eq(dropAccount.areaCode, areaCode));
}
