import type { AuditEntry } from "@/db/audit-entry";
import { publishAudited } from "@/db/audited-transaction";
import type { Month } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import { formName } from "@/lib/domain/submissions/form-catalogue";
import type { Vintage } from "@/lib/domain/vintage";
import { auditActor, type Context, requirePermission } from "../context";
import { type ChangedFacts, recomputeChanged } from "../figures/recompute-changed";
import type { Recomputed } from "../figures/recompute-figures";
import { type PublishedSubmission, publishSubmission } from "../submissions/publish-submission";
import type { Seen } from "../submissions/step";
import { seePack } from "./see-pack";

export type PackAccepted = Recomputed & { readonly publication: number; readonly submissions: number };

type Published = PublishedSubmission & { readonly through: Month };

/**
 * Accepts reviewed statements of a pack and publishes them together: one publication, and figures are computed once
 * when all of it stands. One that cannot be published keeps back the others.
 */
export async function acceptPack(
  context: Context,
  id: number,
  seen: readonly [Seen, ...Seen[]],
): Promise<PackAccepted> {
  requirePermission(context, "accept");
  const pack = await seePack(context, id);
  const what = { kind: "data", summary: `历史数据 ${id}（${seen.length} 张）` };
  return await publishAudited(context.db, auditActor(context.actor), context.now, what, async (tx) => {
    const published: Published[] = [];
    for (const one of seen) {
      const done = await publishSubmission(tx, context, one, published[0]?.foreknown);
      if (done.row.packId !== id) refuse("invalid-input", `第 ${one.id} 号报送不在这份历史数据里`);
      published.push({ ...done, through: done.row.through });
    }
    const recomputed = { values: 0, standings: 0 };
    for (const [vintage, changed] of byVintage(published)) {
      const { values, standings } = await recomputeChanged(tx, vintage, pack.origin, changed);
      recomputed.values += values;
      recomputed.standings += standings;
    }
    const detail = { submissions: published.length, ...recomputed, publication: tx.publication };
    const audit: [AuditEntry, ...AuditEntry[]] = [
      { act: "history-pack.accept", subject: `history-pack:${id}`, detail },
      ...published.map(({ entry, row, changed }): AuditEntry => {
        const { area, through, form } = row;
        const own = { form: formName(form), area, through, facts: changed.size };
        return { ...entry, detail: { ...entry.detail, ...own, publication: tx.publication } };
      }),
    ];
    return {
      result: { ...recomputed, publication: tx.publication, submissions: published.length },
      audit,
    };
  });
}

/** What changed in each edition, the oldest month first. */
function byVintage(published: readonly Published[]): Map<Vintage, [ChangedFacts, ...ChangedFacts[]]> {
  const found = new Map<Vintage, [ChangedFacts, ...ChangedFacts[]]>();
  for (const { row, changed } of [...published].sort((a, b) => (a.through < b.through ? -1 : 1))) {
    const facts = { area: row.area, through: row.through, series: changed };
    const earlier = found.get(row.vintage);
    if (earlier) earlier.push(facts);
    else found.set(row.vintage, [facts]);
  }
  return found;
}
