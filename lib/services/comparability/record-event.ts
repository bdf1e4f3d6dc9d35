import { publishAudited } from "@/db/audited-transaction";
import { areaTree } from "@/db/queries/areas/area-tree";
import { events } from "@/db/queries/comparability/events";
import { writeEvent } from "@/db/queries/comparability/write-event";
import { registeredDefinitions } from "@/db/queries/definitions/registered-definitions";
import { readEvent } from "@/lib/domain/comparability/read-event";
import type { FieldProblem } from "@/lib/domain/form-problem";
import { refuse } from "@/lib/domain/refusal";
import { actorName, auditActor, type Context, permitted, requireArea, requirePermission } from "../context";

export type Recorded =
  | { readonly ok: true; readonly id: number }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** Records something that happened once and moved figures; an area records its own. Main reasons are the bureau's word. */
export async function recordEvent(
  context: Context,
  fields: Readonly<Record<string, string>>,
): Promise<Recorded> {
  requirePermission(context, "record-events");
  const [tree, definitions] = await Promise.all([areaTree(context.db), registeredDefinitions(context.db)]);
  const read = readEvent(fields, tree, new Set(definitions.map(({ code }) => code)));
  if (!read.ok) return read;
  requireArea(context, read.area.code);
  if (read.written.isMainReason && !permitted(context, "govern-policy")) {
    return refuse("not-permitted", "主要原因由局审核员认定");
  }
  const { origin } = context.actor;
  const twin = (await events(context.db, context.scope, [])).find(
    ({ area, from, words }) =>
      area === read.area.code && from === read.written.from && words === read.written.words,
  );
  if (twin) return { ok: false, problems: [{ field: "words", message: "这个事件已经登记" }] };
  const written = { ...read.written, origin, by: actorName(context.actor) };
  const what = { kind: "comparability", summary: `登记事件：${read.area.name}${written.words}` };
  return await publishAudited(context.db, auditActor(context.actor), context.now, what, async (tx) => {
    const id = await writeEvent(tx, written);
    return {
      result: { ok: true, id } as const,
      audit: [
        {
          act: "event.record",
          subject: `area:${written.area}`,
          detail: { id, ...written, publication: tx.publication },
        },
      ],
    };
  });
}
