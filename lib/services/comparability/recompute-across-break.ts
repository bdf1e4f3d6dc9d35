import type { PublishTx } from "@/db/audited-transaction";
import { registeredDefinitions } from "@/db/queries/definitions/registered-definitions";
import { publishedMonths } from "@/db/queries/submissions/published-months";
import { publishedVintages } from "@/db/queries/submissions/published-vintages";
import type { AreaTree } from "@/lib/domain/area";
import { planAcrossBreak } from "@/lib/domain/comparability/plan-across-break";
import type { ScopeBreak } from "@/lib/domain/comparability/scope-break";
import { type Recomputed, recomputePlanned } from "../figures/recompute-figures";

/** Brings the growth that reaches over a break, and what is judged by it, up to date in the transaction that changed it. */
export async function recomputeAcrossBreak(
  tx: PublishTx,
  tree: AreaTree,
  one: ScopeBreak,
): Promise<Recomputed> {
  const definitions = await registeredDefinitions(tx);
  const total = { values: 0, standings: 0 };
  for (const { vintage, origin } of await publishedVintages(tx)) {
    const concerned =
      (one.vintage === null || one.vintage === vintage) && (one.origin === "real" || one.origin === origin);
    if (!concerned) continue;
    const planned = planAcrossBreak(definitions, tree, one, await publishedMonths(tx, vintage, origin));
    if (planned.length === 0) continue;
    const written = await recomputePlanned(tx, tree, vintage, origin, definitions, planned);
    total.values += written.values;
    total.standings += written.standings;
  }
  return total;
}
