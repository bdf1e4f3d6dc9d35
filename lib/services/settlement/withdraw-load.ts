import { writeAudited } from "@/db/audited-transaction";
import { auditActor, type Context, requirePermission } from "../context";
import { removeLoadFiles } from "./load-files";
import { type SeenLoad, stepLoad, takeLoad } from "./load-step";

/** Takes back what is not active; its file goes at once and its rows with the next clearing. */
export async function withdrawLoad(context: Context, seen: SeenLoad, dataFolder: string): Promise<void> {
  requirePermission(context, "submit");
  const quarantineId = await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    const row = await takeLoad(tx, context, seen);
    const set = { quarantineId: null, note: "由报送员撤回" };
    return { result: row.quarantineId, audit: [await stepLoad(tx, row, "withdraw", set)] };
  });
  await removeLoadFiles(dataFolder, quarantineId);
}
