import { hash } from "@node-rs/argon2";
import { writeAudited } from "@/db/audited-transaction";
import { changeUser } from "@/db/queries/users/change-user";
import { clearFailedSignIns } from "@/db/queries/users/sign-in-attempts";
import { auditActor, type Context, requirePermission } from "../context";
import { newPassword } from "./new-password";
import { takeUser } from "./take-user";

/** Gives an account a new password, answered once; its sessions end and its name no longer waits. */
export async function resetPassword(context: Context, id: number): Promise<{ password: string }> {
  requirePermission(context, "manage-users");
  const password = newPassword();
  const passwordHash = await hash(password);
  return await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    const user = await takeUser(tx, context, id);
    await changeUser(tx, user.id, { passwordHash }, true);
    await clearFailedSignIns(tx, user.username);
    return {
      result: { password },
      audit: [{ act: "user.reset-password", subject: `user:${user.username}`, detail: {} }],
    };
  });
}
