import { publishAudited } from "@/db/audited-transaction";
import { areaTree } from "@/db/queries/areas/area-tree";
import { commitments } from "@/db/queries/policies/commitments";
import { writeChoice } from "@/db/queries/policies/write-choice";
import type { AreaCode } from "@/lib/domain/area";
import { matterKey, matterOf } from "@/lib/domain/policy/governing";
import { refuse } from "@/lib/domain/refusal";
import { actorName, auditActor, type Context, requireArea, requirePermission } from "../context";
import { askedMonth } from "../periods/asked-month";
import { heldCommitments } from "./held-commitments";
import { statedReason } from "./stated-reason";

export type ChoiceAsked = {
  readonly commitment: string;
  readonly area: AreaCode;
  /** "2024-01": the first month it governs. */
  readonly from: string;
  readonly reason: string;
};

/**
 * Takes one of the sentences in force on a matter as the area's own, from a month, for it and the areas below that
 * make no choice of their own. Replaces an earlier choice of the same month; earlier months keep theirs.
 */
export async function chooseGoverning(context: Context, asked: ChoiceAsked): Promise<void> {
  requirePermission(context, "govern-policy");
  requireArea(context, asked.area);
  const reason = statedReason(asked.reason);
  const from = askedMonth(asked.from);
  const what = { kind: "policy", summary: `选定依据 ${asked.commitment}` };
  await publishAudited(context.db, auditActor(context.actor), context.now, what, async (tx) => {
    const [tree, register] = [await areaTree(tx), await commitments(tx)];
    const held = heldCommitments(register, { tree, area: asked.area, at: from }, context.actor.origin);
    const chosen = held.find(({ commitment }) => commitment.id === asked.commitment);
    const matter = chosen && matterOf(chosen.commitment);
    if (!chosen || !matter) return refuse("invalid-input", `所选条款在${from}对该地区不在有效期内`);
    await writeChoice(tx, {
      ...matter,
      area: asked.area,
      from,
      commitment: asked.commitment,
      reason,
      by: actorName(context.actor),
    });
    return {
      result: undefined,
      audit: [
        {
          act: "policy.choose",
          subject: `area:${asked.area}`,
          detail: { matter: matterKey(matter), from, commitment: asked.commitment, reason },
        },
      ],
    };
  });
}
