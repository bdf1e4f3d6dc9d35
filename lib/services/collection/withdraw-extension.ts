import { writeAudited } from "@/db/audited-transaction";
import { endExtension } from "@/db/queries/collection/write-extension";
import { refuse } from "@/lib/domain/refusal";
import { auditActor, type Context, requirePermission } from "../context";
import { type AskedDuty, findDuty } from "./find-duty";

/** Takes an extension back: the day of the calendar holds again. */
export async function withdrawExtension(context: Context, asked: AskedDuty): Promise<void> {
  requirePermission(context, "accept");
  const { place } = await findDuty(context, asked);
  await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    const former =
      (await endExtension(tx, place, context.now)) ?? refuse("conflict", "这项延期已被撤销，请刷新后再看");
    const detail = { ...place, former };
    return {
      result: undefined,
      audit: [{ act: "duty.end-extension", subject: `area:${place.area}`, detail }],
    };
  });
}
