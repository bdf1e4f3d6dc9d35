import { writeAudited } from "@/db/audited-transaction";
import { changeUser } from "@/db/queries/users/change-user";
import { auditActor, type Context, requirePermission } from "../context";
import { takeUser } from "./take-user";

/** Ends every session of an account on its next request: a lost device, a shared password. */
export async function endSessions(context: Context, id: number): Promise<void> {
  requirePermission(context, "manage-users");
  await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    const user = await takeUser(tx, context, id);
    await changeUser(tx, user.id, {}, true);
    return {
      result: undefined,
      audit: [{ act: "user.end-sessions", subject: `user:${user.username}`, detail: {} }],
    };
  });
}
