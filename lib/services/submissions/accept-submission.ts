import { publishAudited } from "@/db/audited-transaction";
import { areaTree } from "@/db/queries/areas/area-tree";
import { publishEntries } from "@/db/queries/facts/publish-entries";
import { seriesIds } from "@/db/queries/series/series-ids";
import { supersedeEarlier } from "@/db/queries/submissions/change-status";
import { refuse } from "@/lib/domain/refusal";
import { formName } from "@/lib/domain/submissions/form-catalogue";
import { auditActor, type Context, requirePermission } from "../context";
import { type Recomputed, recomputeFigures } from "../figures/recompute-figures";
import { requireOther, type Seen, step, takeSubmission } from "./step";

export type Accepted = Recomputed & { readonly publication: number };

/**
 * Accepts a reviewed submission and publishes it: facts, figures and standings change together in one transaction,
 * at the next publication (MODEL M1), and nothing is left half-done.
 */
export async function acceptSubmission(context: Context, seen: Seen): Promise<Accepted> {
  requirePermission(context, "accept");
  const what = { kind: "data", summary: `报送 ${seen.id}` };
  return await publishAudited(context.db, auditActor(context.actor), context.now, what, async (tx) => {
    const row = await takeSubmission(tx, context, seen);
    requireOther(context, row);
    const { area, form, through, vintage, origin } = row;
    const place = { submission: row.id, form, area, through, vintage, origin };
    const replacesForm = form !== "bulletin";
    const supersedes = replacesForm ? await supersedeEarlier(tx, place) : null;
    if (supersedes !== null && !row.reason) {
      refuse("conflict", `第 ${supersedes} 号报送已先发布，更正须写明原因，请退回后重新报送`);
    }
    const publishedAs = tx.publication;
    const entry = await step(tx, context, row, "accept", null, { publishedAs, supersedes });
    const changed = new Set(await publishEntries(tx, { ...place, replacesForm }));
    const leaves = new Set(
      [...(await seriesIds(tx))].filter(([, id]) => changed.has(id)).map(([key]) => key),
    );
    const tree = await areaTree(tx);
    const recomputed = await recomputeFigures(tx, tree, vintage, origin, [{ area, through, leaves }]);
    const detail = {
      ...entry.detail,
      form: formName(form),
      area,
      through,
      facts: changed.size,
      ...recomputed,
    };
    return {
      result: { ...recomputed, publication: tx.publication },
      audit: [{ ...entry, detail: { ...detail, publication: tx.publication } }],
    };
  });
}
