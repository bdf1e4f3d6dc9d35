import type { Queryable } from "@/db/client";
import { areaTree } from "@/db/queries/areas/area-tree";
import { type UserRow, userByName } from "@/db/queries/users/user-row";
import { refuse } from "@/lib/domain/refusal";
import type { Context } from "../context";
import { mintScope } from "./mint-scope";

/** What a stored account may do and see, read from the database each time (MODEL M25). */
export async function contextOf(db: Queryable, user: UserRow, now: Date): Promise<Context> {
  const { id, username, name, role, area, origin } = user;
  return {
    actor: { kind: "user", id, username, name, role, area, origin },
    scope: mintScope(await areaTree(db), area, now),
    now,
    db,
  };
}

/** The context of a named account, for an operator who acts in its name. */
export async function userContext(db: Queryable, username: string, now: Date): Promise<Context> {
  const user = (await userByName(db, username)) ?? refuse("not-found", `没有用户 ${username}`);
  if (user.disabled) refuse("not-permitted", `用户 ${username} 已停用`);
  return await contextOf(db, user, now);
}
