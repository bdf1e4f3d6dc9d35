import type { WriteTx } from "@/db/audited-transaction";
import { type UserRow, userById } from "@/db/queries/users/user-row";
import { covers } from "@/lib/domain/access";
import { refuse } from "@/lib/domain/refusal";
import type { Context } from "../context";

/** An account that the administrator may change: in their scope, and not their own. */
export async function takeUser(tx: WriteTx, context: Context, id: number): Promise<UserRow> {
  const found = Number.isSafeInteger(id) ? await userById(tx, id) : null;
  const user =
    found && covers(context.scope, found.area)
      ? found
      : refuse("not-found", "没有这个用户，或不在您的管理范围内");
  if (context.actor.kind === "user" && context.actor.id === user.id) {
    refuse("not-permitted", "不能改动自己的账号，请由另一位系统管理员办理");
  }
  return user;
}
