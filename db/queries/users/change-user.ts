import { eq, sql } from "drizzle-orm";
import type { WriteTx } from "@/db/audited-transaction";
import { user } from "@/db/schema/user";
import type { Role } from "@/lib/domain/access";
import type { AreaCode } from "@/lib/domain/area";

export type UserChange = {
  readonly disabled?: boolean;
  readonly passwordHash?: string;
  readonly role?: Role;
  readonly areaCode?: AreaCode;
};

/** Changes an account; ending its sessions makes every signed-in browser sign in again on its next request. */
export async function changeUser(
  tx: WriteTx,
  id: number,
  change: UserChange,
  endSessions: boolean,
): Promise<void> {
  await tx
    .update(user)
    .set({ ...change, ...(endSessions ? { sessionVersion: sql`${user.sessionVersion} + 1` } : {}) })
    .where(eq(user.id, id));
}
