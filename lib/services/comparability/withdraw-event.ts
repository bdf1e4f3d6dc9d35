import { publishAudited } from "@/db/audited-transaction";
import { closeEvent } from "@/db/queries/comparability/write-event";
import { refuse } from "@/lib/domain/refusal";
import { actorName, auditActor, type Context, requirePermission } from "../context";
import { statedReason } from "../policies/stated-reason";
import { standingEvent } from "./standing-event";

/** Takes an event back; it and its withdrawal stay in the history. */
export async function withdrawEvent(context: Context, id: number, words: string): Promise<void> {
  requirePermission(context, "record-events");
  const found = await standingEvent(context, id);
  const reason = statedReason(words);
  const what = { kind: "comparability", summary: `撤销事件：${found.words}` };
  await publishAudited(context.db, auditActor(context.actor), context.now, what, async (tx) => {
    if (!(await closeEvent(tx, id, actorName(context.actor), reason))) {
      return refuse("conflict", "这个事件已被撤销或更改，请刷新后再看");
    }
    const detail = { id, words: found.words, reason, publication: tx.publication };
    return { result: undefined, audit: [{ act: "event.withdraw", subject: `area:${found.area}`, detail }] };
  });
}
