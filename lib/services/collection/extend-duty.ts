import { writeAudited } from "@/db/audited-transaction";
import { writeExtension } from "@/db/queries/collection/write-extension";
import { refuse } from "@/lib/domain/refusal";
import { isDate } from "@/lib/domain/submissions/due-date";
import { actorName, auditActor, type Context, requirePermission } from "../context";
import { type AskedDuty, findDuty } from "./find-duty";

export type ExtensionAsked = AskedDuty & { readonly dueOn: string; readonly reason: string };

const SHORTEST_REASON = 4;

/** Gives one statement more time. Refuses a day that is not later than the one that stands. */
export async function extendDuty(context: Context, asked: ExtensionAsked): Promise<void> {
  requirePermission(context, "accept");
  const reason = asked.reason.trim();
  if (reason.length < SHORTEST_REASON) refuse("invalid-input", "请写明延期的理由（至少四个字）");
  const dueOn = isDate(asked.dueOn) ? asked.dueOn : refuse("invalid-input", "延期到哪天须写作 2026-10-20");
  const { place, duty } = await findDuty(context, asked);
  if (duty.published) refuse("conflict", "这张报表已经发布，不需要延期");
  if (dueOn <= duty.dueOn) refuse("invalid-input", `延期须晚于现在的期限 ${duty.dueOn}`);
  await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    const by = actorName(context.actor);
    const former = await writeExtension(tx, place, { dueOn, reason, by }, context.now);
    const detail = { ...place, dueOn, reason, former };
    return { result: undefined, audit: [{ act: "duty.extend", subject: `area:${place.area}`, detail }] };
  });
}
