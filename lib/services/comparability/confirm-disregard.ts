import { publishAudited } from "@/db/audited-transaction";
import { areaTree } from "@/db/queries/areas/area-tree";
import { confirmDisregardRow } from "@/db/queries/comparability/break-disregards";
import { refuse } from "@/lib/domain/refusal";
import { actorName, auditActor, type Context } from "../context";
import type { Recomputed } from "../figures/recompute-figures";
import { GONE, heldDisregard } from "./held-disregard";
import { recomputeAcrossBreak } from "./recompute-across-break";

/** A second person's word: the bureau's areas are counted as before, and growth over the break is told again. */
export async function confirmDisregard(context: Context, id: number): Promise<Recomputed> {
  const { disregard, found } = await heldDisregard(context, context.db, id);
  const by = auditActor(context.actor);
  if (disregard.proposedById === by.id) {
    refuse("not-permitted", "提出不采用的人不能自己确认，请由另一位局审核员确认");
  }
  const what = { kind: "comparability", summary: `不采用口径变化：${found.title}` };
  return await publishAudited(context.db, by, context.now, what, async (tx) => {
    if (!(await confirmDisregardRow(tx, id, actorName(context.actor)))) return refuse("conflict", GONE);
    const own = { ...found, area: disregard.area, origin: disregard.origin };
    const recomputed = await recomputeAcrossBreak(tx, await areaTree(tx), own);
    const detail = { id, break: found.id, title: found.title, ...recomputed, publication: tx.publication };
    return {
      result: recomputed,
      audit: [{ act: "scope-break.disregard", subject: `area:${disregard.area}`, detail }],
    };
  });
}
