import { writeAudited } from "@/db/audited-transaction";
import { areaTree } from "@/db/queries/areas/area-tree";
import { writeDisregard } from "@/db/queries/comparability/break-disregards";
import { scopeBreaks } from "@/db/queries/comparability/scope-breaks";
import { comesFromAbove } from "@/lib/domain/comparability/disregard";
import { refuse } from "@/lib/domain/refusal";
import { actorName, auditActor, type Context, requirePermission } from "../context";
import { statedReason } from "../policies/stated-reason";
import { ownRoot } from "./own-root";

/** Proposes not to adopt a change of scope from above for the bureau's own areas; nothing changes until it is confirmed. */
export async function proposeDisregard(context: Context, breakId: number, words: string): Promise<void> {
  requirePermission(context, "govern-policy");
  const area = ownRoot(context);
  const [tree, breaks] = await Promise.all([areaTree(context.db), scopeBreaks(context.db)]);
  const found =
    breaks.find(({ id }) => id === breakId) ?? refuse("conflict", "这项口径变化已被撤销，请刷新后再看");
  if (!comesFromAbove(tree, found, area, found.from)) {
    refuse("invalid-input", "只有上级登记并涉及本地区的口径变化可以不采用；本局自己登记的请直接撤销");
  }
  const reason = statedReason(words);
  const { actor, now } = context;
  await writeAudited(context.db, auditActor(actor), now, async (tx) => {
    const proposed = { breakId, area, origin: actor.origin, reason, proposedBy: actorName(actor) };
    const id = await writeDisregard(tx, {
      ...proposed,
      proposedById: auditActor(actor).id,
      proposedAt: now,
    });
    if (id === null) return refuse("conflict", "本局已经提出或确认不采用这项口径变化，请刷新后再看");
    const detail = { id, break: breakId, title: found.title, reason };
    return {
      result: undefined,
      audit: [{ act: "scope-break.propose-disregard", subject: `area:${area}`, detail }],
    };
  });
}
