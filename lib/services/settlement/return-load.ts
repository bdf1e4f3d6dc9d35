import { writeAudited } from "@/db/audited-transaction";
import { refuse } from "@/lib/domain/refusal";
import { auditActor, type Context, requirePermission } from "../context";
import { type SeenLoad, stepLoad, takeLoad } from "./load-step";

/** Sends a load back with a reason; its rows go with the next clearing. */
export async function returnLoad(context: Context, seen: SeenLoad, reason: string): Promise<void> {
  requirePermission(context, "accept");
  const words = reason.trim() || refuse("invalid-input", "退回须写明原因");
  await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    const row = await takeLoad(tx, context, seen);
    const audit = await stepLoad(tx, row, "return", { note: `退回：${words}` }, { reason: words });
    return { result: undefined, audit: [audit] };
  });
}
