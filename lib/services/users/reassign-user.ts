import { writeAudited } from "@/db/audited-transaction";
import { areaTree } from "@/db/queries/areas/area-tree";
import { changeUser } from "@/db/queries/users/change-user";
import { isRole, type Role } from "@/lib/domain/access";
import { findArea } from "@/lib/domain/area";
import { refuse } from "@/lib/domain/refusal";
import { auditActor, type Context, requireArea, requirePermission } from "../context";
import { takeUser } from "./take-user";

/** Gives an account another role or area; both are read on every request, so the change holds at once. */
export async function reassignUser(
  context: Context,
  id: number,
  to: { readonly role: string; readonly area: string },
): Promise<void> {
  requirePermission(context, "manage-users");
  const role: Role = isRole(to.role) ? to.role : refuse("invalid-input", `没有这个角色：${to.role}`);
  const area = findArea(await areaTree(context.db), to.area) ?? refuse("invalid-input", "请选择地区");
  requireArea(context, area.code);
  await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    const user = await takeUser(tx, context, id);
    if (user.role === role && user.area === area.code) refuse("conflict", "角色和地区没有变化");
    await changeUser(tx, user.id, { role, areaCode: area.code }, false);
    return {
      result: undefined,
      audit: [
        {
          act: "user.reassign",
          subject: `user:${user.username}`,
          detail: { from: { role: user.role, area: user.area }, to: { role, area: area.code } },
        },
      ],
    };
  });
}
