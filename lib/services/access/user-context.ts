import type { Queryable } from "@/db/client";
import { areaTree } from "@/db/queries/areas/area-tree";
import { type UserRow, userByName } from "@/db/queries/users/user-row";
import type { AreaCode } from "@/lib/domain/area";
import { refuse } from "@/lib/domain/refusal";
import type { Context, Means } from "../context";
import { mintNarrowedScope, mintScope } from "./mint-scope";

/** What a stored account may do and see, read from the database each time (MODEL M25). */
export async function contextOf(db: Queryable, user: UserRow, now: Date): Promise<Context> {
  const scope = mintScope(await areaTree(db), user.area, now);
  return { actor: personOf(user), scope, now, db };
}

/** The same for what acts in the account's name, narrowed to an area and to what it was given. */
export async function narrowedContextOf(
  db: Queryable,
  user: UserRow,
  narrowed: AreaCode,
  means: Means,
  now: Date,
): Promise<Context> {
  const scope = mintNarrowedScope(await areaTree(db), user.area, narrowed, now);
  return { actor: { ...personOf(user), means }, scope, now, db };
}

const personOf = ({ id, username, name, role, area, origin }: UserRow) =>
  ({ kind: "user", id, username, name, role, area, origin }) as const;

/** The context of a named account, for an operator who acts in its name. */
export async function userContext(db: Queryable, username: string, now: Date): Promise<Context> {
  const user = (await userByName(db, username)) ?? refuse("not-found", `没有用户 ${username}`);
  if (user.disabled) refuse("not-permitted", `用户 ${username} 已停用`);
  return await contextOf(db, user, now);
}
