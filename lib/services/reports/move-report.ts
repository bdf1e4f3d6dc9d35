import { writeAudited } from "@/db/audited-transaction";
import { auditActor, type Context, requirePermission } from "../context";
import { requireClean } from "./require-clean";
import { type SeenReport, stepReport, takeReport } from "./step";

/** Acts that only move a report on. What takes more than that has a verb of its own. */
export type MovingAct = "submit" | "review" | "refer" | "consent" | "deliver" | "receive";

/** Moves a report one step along its way: to review, to the government, to who receives it. */
export async function moveReport(
  context: Context,
  seen: SeenReport,
  act: MovingAct,
  note: string | null,
): Promise<void> {
  requirePermission(context, "read-reports");
  await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    const row = await takeReport(tx, context, seen);
    const entry = await stepReport(tx, context, row, act, note?.trim() || null);
    if (act === "review") await requireClean({ ...context, db: tx }, row);
    return { result: undefined, audit: [entry] };
  });
}
