import type { AuditEntry } from "@/db/audit-entry";
import { publishAudited } from "@/db/audited-transaction";
import type { Month } from "@/lib/domain/period";
import type { Context } from "@/lib/services/context";
import { type ChangedFacts, recomputeChanged } from "@/lib/services/figures/recompute-changed";
import { type PublishedSubmission, publishSubmission } from "@/lib/services/submissions/publish-submission";
import type { Seen } from "@/lib/services/submissions/step";
import { type Run, timed } from "./median";

/** From the first statement to the commit, and what of it figures and standings took. */
export type Phases = { readonly whole: Run; readonly beyond: Run };

const ACTOR = { id: null, name: "system:bench" };

/** Accepts statements of one area in one publication, in the steps of `acceptSubmission`, with a clock between them. */
export async function acceptInPhases(
  context: Context,
  seen: readonly Seen[],
  pids: readonly number[],
): Promise<Phases> {
  let beyond: Run = { wall: 0, processor: null };
  const what = { kind: "data", summary: "试算" };
  const accept = () =>
    publishAudited(context.db, ACTOR, context.now, what, async (tx) => {
      const published: PublishedSubmission[] = [];
      for (const one of seen) {
        published.push(await publishSubmission(tx, context, one, published[0]?.foreknown));
      }
      const { row, foreknown } = published[0] as PublishedSubmission;
      const recompute = () =>
        recomputeChanged(tx, row.vintage, row.origin, changedFacts(published), foreknown);
      beyond = await timed(recompute, pids);
      const audit = published.map(({ entry }): AuditEntry => entry) as [AuditEntry, ...AuditEntry[]];
      return { result: null, audit };
    });
  const whole = await timed(accept, pids);
  return { whole, beyond };
}

/** One entry a month, whichever statements its facts came from. */
function changedFacts(published: readonly PublishedSubmission[]): [ChangedFacts, ...ChangedFacts[]] {
  const months = new Map<Month, ChangedFacts>();
  for (const { row, changed } of published) {
    const before = months.get(row.through)?.series ?? [];
    months.set(row.through, {
      area: row.area,
      through: row.through,
      series: new Set([...before, ...changed]),
    });
  }
  return [...months.values()] as [ChangedFacts, ...ChangedFacts[]];
}
