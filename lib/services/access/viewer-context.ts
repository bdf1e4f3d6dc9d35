import type { Queryable } from "@/db/client";
import { userById } from "@/db/queries/users/user-row";
import type { Context } from "../context";
import { contextOf } from "./user-context";

/**
 * The context of a session, from the database on every request: a disabled account, a changed role or area, and a raised
 * session version take effect at once. Null when the session no longer holds.
 */
export async function viewerContext(
  db: Queryable,
  session: { readonly id: number; readonly sessionVersion: number },
  now: Date,
): Promise<Context | null> {
  const user = await userById(db, session.id);
  if (!user || user.disabled || user.sessionVersion !== session.sessionVersion) return null;
  return await contextOf(db, user, now);
}
