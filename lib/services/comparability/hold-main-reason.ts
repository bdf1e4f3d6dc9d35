import { publishAudited } from "@/db/audited-transaction";
import { closeEvent, writeEvent } from "@/db/queries/comparability/write-event";
import { refuse } from "@/lib/domain/refusal";
import { actorName, auditActor, type Context, requirePermission } from "../context";
import { standingEvent } from "./standing-event";

/** The bureau holds an event for a main reason, or no longer does: reports say so from this publication on. */
export async function holdMainReason(context: Context, id: number, isMainReason: boolean): Promise<void> {
  requirePermission(context, "govern-policy");
  const { id: _former, ...found } = await standingEvent(context, id);
  if (found.isMainReason === isMainReason) return;
  const by = actorName(context.actor);
  const word = isMainReason ? "认定为主要原因" : "不再认定为主要原因";
  const what = { kind: "comparability", summary: `${word}：${found.words}` };
  await publishAudited(context.db, auditActor(context.actor), context.now, what, async (tx) => {
    if (!(await closeEvent(tx, id, by, word))) refuse("conflict", "这个事件已被撤销或更改，请刷新后再看");
    const next = await writeEvent(tx, { ...found, isMainReason });
    const detail = { id: next, former: id, isMainReason, words: found.words, publication: tx.publication };
    return {
      result: undefined,
      audit: [{ act: "event.main-reason", subject: `area:${found.area}`, detail }],
    };
  });
}
