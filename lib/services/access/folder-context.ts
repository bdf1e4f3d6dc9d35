import type { Queryable } from "@/db/client";
import { userById } from "@/db/queries/users/user-row";
import { allows } from "@/lib/domain/access";
import type { AreaCode } from "@/lib/domain/area";
import { refuse } from "@/lib/domain/refusal";
import type { Context } from "../context";
import { narrowedContextOf } from "./user-context";

/**
 * The context of what lies in an area's drop folder: the account given to it, for filing only and for this area only. It
 * is the account's act, so that whoever holds it passes none of what came that way.
 */
export async function folderContext(
  db: Queryable,
  userId: number,
  area: AreaCode,
  now: Date,
): Promise<Context> {
  const user = (await userById(db, userId)) ?? refuse("not-found", "指定的账号已不存在");
  if (user.disabled) refuse("not-permitted", `指定的账号 ${user.username} 已停用`);
  if (!allows(user.role, "submit")) refuse("not-permitted", `指定的账号 ${user.username} 没有报送权限`);
  const means = { kind: "folder", grants: ["submit", "read-submissions"] } as const;
  const context = await narrowedContextOf(db, user, area, means, now);
  if (!context.scope.areas.has(area)) refuse("out-of-scope", `指定的账号 ${user.username} 不管这个地区`);
  return context;
}
