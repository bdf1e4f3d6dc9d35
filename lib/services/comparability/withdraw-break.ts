import { publishAudited } from "@/db/audited-transaction";
import { areaTree } from "@/db/queries/areas/area-tree";
import { scopeBreaks } from "@/db/queries/comparability/scope-breaks";
import { closeBreak } from "@/db/queries/comparability/write-break";
import { refuse } from "@/lib/domain/refusal";
import { actorName, auditActor, type Context, requireArea, requirePermission } from "../context";
import type { Recomputed } from "../figures/recompute-figures";
import { statedReason } from "../policies/stated-reason";
import { recomputeAcrossBreak } from "./recompute-across-break";

/** Takes a registered break back; growth is told again in the same transaction, and the history keeps both acts. */
export async function withdrawBreak(context: Context, id: number, words: string): Promise<Recomputed> {
  requirePermission(context, "govern-policy");
  const found =
    (await scopeBreaks(context.db)).find((one) => one.id === id) ??
    refuse("conflict", "这项口径变化已被撤销，请刷新后再看");
  requireArea(context, found.area);
  const reason = statedReason(words);
  const what = { kind: "comparability", summary: `撤销口径变化：${found.title}` };
  return await publishAudited(context.db, auditActor(context.actor), context.now, what, async (tx) => {
    if (!(await closeBreak(tx, id, actorName(context.actor), reason))) {
      return refuse("conflict", "这项口径变化已被撤销，请刷新后再看");
    }
    const recomputed = await recomputeAcrossBreak(tx, await areaTree(tx), found);
    return {
      result: recomputed,
      audit: [
        {
          act: "scope-break.withdraw",
          subject: `area:${found.area}`,
          detail: { id, title: found.title, reason, ...recomputed, publication: tx.publication },
        },
      ],
    };
  });
}
