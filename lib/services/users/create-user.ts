import { hash } from "@node-rs/argon2";
import { writeAudited } from "@/db/audited-transaction";
import { areaTree } from "@/db/queries/areas/area-tree";
import { createUser as insertUser } from "@/db/queries/users/create-user";
import { userByName } from "@/db/queries/users/user-row";
import { isRole, type Role } from "@/lib/domain/access";
import { findArea } from "@/lib/domain/area";
import { refuse } from "@/lib/domain/refusal";
import { nameProblem, usernameProblem } from "@/lib/domain/users/managed-user";
import { ORIGINS, type Origin } from "@/lib/domain/vintage";
import { auditActor, type Context, requireArea, requirePermission } from "../context";
import { newPassword } from "./new-password";

export type NewAccount = {
  readonly username: string;
  readonly name: string;
  readonly role: string;
  /** Code, name or alias. */
  readonly area: string;
  /** Whether what the account uploads is real or made up. */
  readonly origin: string;
};

/** An account with the password that was made for it: the only time anybody sees it. */
export type CreatedAccount = { readonly id: number; readonly username: string; readonly password: string };

/** Opens an account with a password of its own. There are no accounts that come with the product. */
export async function createUser(context: Context, input: NewAccount): Promise<CreatedAccount> {
  requirePermission(context, "manage-users");
  const username = input.username.trim();
  const name = input.name.trim();
  const problem = usernameProblem(username) ?? nameProblem(name);
  if (problem) refuse("invalid-input", problem);
  const role: Role = isRole(input.role) ? input.role : refuse("invalid-input", `没有这个角色：${input.role}`);
  const origin = Object.hasOwn(ORIGINS, input.origin)
    ? (input.origin as Origin)
    : refuse("invalid-input", "请选择数据性质");
  const area =
    findArea(await areaTree(context.db), input.area) ??
    refuse("invalid-input", `不认识的地区“${input.area}”`);
  requireArea(context, area.code);
  const password = newPassword();
  const passwordHash = await hash(password);
  return await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    if (await userByName(tx, username)) refuse("conflict", `用户名 ${username} 已有人使用`);
    const account = { username, name, role, area: area.code, origin, passwordHash };
    const id = await insertUser(tx, account, context.now);
    return {
      result: { id, username, password },
      audit: [
        {
          act: "user.create",
          subject: `user:${username}`,
          detail: { name, role, area: area.code, origin },
        },
      ],
    };
  });
}
