import { writeAudited } from "@/db/audited-transaction";
import { changeUser } from "@/db/queries/users/change-user";
import { auditActor, type Context, requirePermission } from "../context";
import { takeUser } from "./take-user";

/** Disables an account, which ends its sessions on their next request, or enables it again. */
export async function setUserDisabled(context: Context, id: number, disabled: boolean): Promise<void> {
  requirePermission(context, "manage-users");
  await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    const user = await takeUser(tx, context, id);
    await changeUser(tx, user.id, { disabled }, disabled);
    return {
      result: undefined,
      audit: [
        { act: disabled ? "user.disable" : "user.enable", subject: `user:${user.username}`, detail: {} },
      ],
    };
  });
}
