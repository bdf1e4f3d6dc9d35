import { publishAudited } from "@/db/audited-transaction";
import { formName } from "@/lib/domain/submissions/form-catalogue";
import { auditActor, type Context, requirePermission } from "../context";
import { recomputeChanged } from "../figures/recompute-changed";
import type { Recomputed } from "../figures/recompute-figures";
import { publishSubmission } from "./publish-submission";
import type { Seen } from "./step";

export type Accepted = Recomputed & { readonly publication: number };

/**
 * Accepts a reviewed submission and publishes it: facts, figures and standings change together in one transaction,
 * at the next publication (MODEL M1), and nothing is left half-done.
 */
export async function acceptSubmission(context: Context, seen: Seen): Promise<Accepted> {
  requirePermission(context, "accept");
  const what = { kind: "data", summary: `报送 ${seen.id}` };
  return await publishAudited(context.db, auditActor(context.actor), context.now, what, async (tx) => {
    const { row, entry, changed, foreknown } = await publishSubmission(tx, context, seen);
    const { area, form, through, vintage, origin } = row;
    const facts = { area, through, series: changed };
    const recomputed = await recomputeChanged(tx, vintage, origin, [facts], foreknown);
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
