import { writeAudited } from "@/db/audited-transaction";
import { removeDropAccount, writeDropAccount } from "@/db/queries/intake/drop-account";
import { userByName } from "@/db/queries/users/user-row";
import { allows } from "@/lib/domain/access";
import { findArea } from "@/lib/domain/area";
import { refuse } from "@/lib/domain/refusal";
import { folderContext } from "../access/folder-context";
import { areaTree } from "../areas/area-tree";
import { actorName, auditActor, type Context, requireArea, requirePermission } from "../context";

/**
 * Gives an area's drop folder to an account: what lies there is filed as that account's act. An empty name takes it back;
 * then nothing more is taken in.
 */
export async function setDropAccount(
  context: Context,
  input: { readonly area: string; readonly username: string },
): Promise<void> {
  requirePermission(context, "manage-users");
  const area = findArea(await areaTree(context), input.area) ?? refuse("invalid-input", "请选择地区");
  requireArea(context, area.code);
  const username = input.username.trim();
  const user = username === "" ? null : await fitting(context, username);
  if (user) await folderContext(context.db, user.id, area.code, context.now);
  await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    if (user) {
      const account = { areaCode: area.code, userId: user.id, setBy: actorName(context.actor) };
      await writeDropAccount(tx, account, context.now);
    } else await removeDropAccount(tx, area.code);
    const act = user ? "folder.set-account" : "folder.remove-account";
    const detail = { area: area.code, ...(user ? { account: user.username } : {}) };
    return { result: undefined, audit: [{ act, subject: `area:${area.code}`, detail }] };
  });
}

async function fitting(context: Context, username: string) {
  const user = await userByName(context.db, username);
  if (!user || !context.scope.areas.has(user.area)) return refuse("not-found", `没有用户 ${username}`);
  if (!allows(user.role, "submit")) refuse("invalid-input", `${user.name}没有报送权限，请指定报送员`);
  return user;
}
