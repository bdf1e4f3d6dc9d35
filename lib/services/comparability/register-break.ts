import { publishAudited } from "@/db/audited-transaction";
import { areaTree } from "@/db/queries/areas/area-tree";
import { scopeBreaks } from "@/db/queries/comparability/scope-breaks";
import { writeBreak } from "@/db/queries/comparability/write-break";
import { registeredDefinitions } from "@/db/queries/definitions/registered-definitions";
import { readBreak } from "@/lib/domain/comparability/read-break";
import type { FieldProblem } from "@/lib/domain/form-problem";
import { actorName, auditActor, type Context, requireArea, requirePermission } from "../context";
import type { Recomputed } from "../figures/recompute-figures";
import { recomputeAcrossBreak } from "./recompute-across-break";

export type Registered =
  | ({ readonly ok: true; readonly id: number } & Recomputed)
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/**
 * Registers that something is counted in another scope from a month on. Growth that reaches over it is made anew in the
 * same transaction; what was published before stays readable as of its publication.
 */
export async function registerBreak(
  context: Context,
  fields: Readonly<Record<string, string>>,
): Promise<Registered> {
  requirePermission(context, "govern-policy");
  const [known, definitions] = await Promise.all([areaTree(context.db), registeredDefinitions(context.db)]);
  const read = readBreak(fields, known, new Set(definitions.map(({ code }) => code)));
  if (!read.ok) return read;
  requireArea(context, read.area.code);
  const { origin } = context.actor;
  const twin = (await scopeBreaks(context.db)).find(
    ({ area, from, title }) =>
      area === read.area.code && from === read.written.from && title === read.written.title,
  );
  if (twin) return { ok: false, problems: [{ field: "title", message: "这项口径变化已经登记" }] };
  const by = actorName(context.actor);
  const what = { kind: "comparability", summary: `登记口径变化：${read.area.name}${read.written.title}` };
  return await publishAudited(context.db, auditActor(context.actor), context.now, what, async (tx) => {
    const written = { ...read.written, origin, by };
    const id = await writeBreak(tx, written);
    const recomputed = await recomputeAcrossBreak(tx, await areaTree(tx), { ...written, id });
    return {
      result: { ok: true, id, ...recomputed } as const,
      audit: [
        {
          act: "scope-break.register",
          subject: `area:${written.area}`,
          detail: { id, ...written, ...recomputed, publication: tx.publication },
        },
      ],
    };
  });
}
