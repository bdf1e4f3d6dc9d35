import { managedUsers } from "@/db/queries/users/managed-users";
import { shanghaiTime } from "@/lib/domain/period";
import type { ManagedUser } from "@/lib/domain/users/managed-user";
import { type Context, requirePermission } from "../context";

/** Accounts that an administrator manages. */
export async function listUsers(context: Context, search: string): Promise<ManagedUser[]> {
  requirePermission(context, "manage-users");
  const rows = await managedUsers(context.db, context.scope, search.trim());
  const own = context.actor.kind === "user" ? context.actor.id : null;
  return rows.map(({ lastSignIn, lockedUntil, ...row }) => ({
    ...row,
    lastSignIn: lastSignIn && shanghaiTime(lastSignIn),
    lockedUntil: lockedUntil && lockedUntil > context.now ? shanghaiTime(lockedUntil) : null,
    own: row.id === own,
  }));
}
