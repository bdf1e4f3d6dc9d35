import { userByName } from "@/db/queries/users/user-row";
import { covers } from "@/lib/domain/access";
import { refuse } from "@/lib/domain/refusal";
import { type Context, requirePermission } from "../context";

/** The number of an account that the administrator manages, by the name it signs in with. */
export async function findUser(context: Context, username: string): Promise<number> {
  requirePermission(context, "manage-users");
  const user = await userByName(context.db, username.trim());
  return user && covers(context.scope, user.area)
    ? user.id
    : refuse("not-found", `没有用户 ${username}，或不在您的管理范围内`);
}
