import { writeAudited } from "@/db/audited-transaction";
import { mappingRow } from "@/db/queries/mappings/mapping-rows";
import { endMapping as endRow } from "@/db/queries/mappings/write-mappings";
import { refuse } from "@/lib/domain/refusal";
import { actorName, auditActor, type Context, permitted, requirePermission } from "../context";
import { type Seen, takeSubmission } from "../submissions/step";
import { reopenReading } from "./reopen-reading";

/**
 * Ends a mapping: from the next reading on the label is asked for again. What was read by it stays as it is, unless the
 * caller has a submission of theirs read again.
 */
export async function endMapping(context: Context, id: number, again: Seen | null): Promise<void> {
  if (!permitted(context, "accept")) requirePermission(context, "submit");
  await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    const mapping =
      (Number.isSafeInteger(id) ? await mappingRow(tx, context.scope, id) : null) ??
      refuse("not-found", "没有这项对应关系，它可能已被取消");
    const ended = await endRow(tx, id, { name: actorName(context.actor), at: context.now });
    if (!ended) refuse("conflict", "这项对应关系已被取消，请刷新后再看");
    if (again) {
      const row = await takeSubmission(tx, context, again);
      await reopenReading(tx, context, row, `取消对应关系“${mapping.written}”`);
    }
    const { area, form, kind, sheet, label, target, confirmedBy, confirmedOn } = mapping;
    const detail = { form, kind, sheet, label, target, confirmedBy, confirmedOn, again: again?.id ?? null };
    return { result: undefined, audit: [{ act: "mapping.end", subject: `area:${area}`, detail }] };
  });
}
