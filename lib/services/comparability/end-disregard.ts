import { publishAudited, writeAudited } from "@/db/audited-transaction";
import { areaTree } from "@/db/queries/areas/area-tree";
import { endDisregard as endRow } from "@/db/queries/comparability/break-disregards";
import { refuse } from "@/lib/domain/refusal";
import { actorName, auditActor, type Context } from "../context";
import { statedReason } from "../policies/stated-reason";
import { GONE, heldDisregard } from "./held-disregard";
import { recomputeAcrossBreak } from "./recompute-across-break";

/** Declines or takes back a proposal, or adopts the change of scope again; what was is kept with both reasons. */
export async function endDisregard(context: Context, id: number, words: string): Promise<void> {
  const { disregard, found } = await heldDisregard(context, context.db, id);
  const reason = statedReason(words);
  const actor = auditActor(context.actor);
  const end = { by: actorName(context.actor), reason, at: context.now };
  const subject = `area:${disregard.area}`;
  const detail = { id, break: found.id, title: found.title, reason };
  if (!disregard.inForce) {
    await writeAudited(context.db, actor, context.now, async (tx) => {
      // Confirmed meanwhile, it is no proposal any more: whoever declined it has to see that first.
      const still = await heldDisregard(context, tx, id);
      if (still.disregard.inForce || !(await endRow(tx, id, { ...end, publication: null }))) {
        return refuse("conflict", GONE);
      }
      return { result: undefined, audit: [{ act: "scope-break.decline-disregard", subject, detail }] };
    });
    return;
  }
  const what = { kind: "comparability", summary: `恢复采用口径变化：${found.title}` };
  await publishAudited(context.db, actor, context.now, what, async (tx) => {
    if (!(await endRow(tx, id, { ...end, publication: tx.publication }))) return refuse("conflict", GONE);
    const own = { ...found, area: disregard.area, origin: disregard.origin };
    const recomputed = await recomputeAcrossBreak(tx, await areaTree(tx), own);
    return {
      result: undefined,
      audit: [
        {
          act: "scope-break.adopt",
          subject,
          detail: { ...detail, ...recomputed, publication: tx.publication },
        },
      ],
    };
  });
}
