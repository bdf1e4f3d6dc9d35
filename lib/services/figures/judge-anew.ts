import type { PublishTx } from "@/db/audited-transaction";
import { scopeBreaks } from "@/db/queries/comparability/scope-breaks";
import { registeredDefinitions } from "@/db/queries/definitions/registered-definitions";
import { commitments } from "@/db/queries/policies/commitments";
import { externalThresholds } from "@/db/queries/policies/external-thresholds";
import { writeStandings } from "@/db/queries/standings/write-standings";
import { publishedVintages } from "@/db/queries/submissions/published-vintages";
import { valueHistories } from "@/db/queries/values/value-histories";
import type { AreaTree } from "@/lib/domain/area";
import { scopeGuards } from "@/lib/domain/comparability/scope-guard";
import type { Commitment } from "@/lib/domain/policy/commitment";
import { judgePlaces, judging } from "./judge-places";

/**
 * Judges every period that these commitments are in force in against the figures that are already there, because a
 * text or its threshold changed and not the figures, and writes what differs: standings are right in the transaction
 * that publishes (DESIGN law 12), earlier ones stay readable as of their publications. Answers how many differ.
 */
export async function judgeAnew(
  tx: PublishTx,
  tree: AreaTree,
  concerns: (commitment: Commitment) => boolean,
): Promise<number> {
  const bench = {
    tree,
    definitions: await registeredDefinitions(tx),
    thresholds: await externalThresholds(tx),
  };
  const breaks = await scopeBreaks(tx);
  const own = (await commitments(tx)).filter(({ commitment }) => concerns(commitment));
  const areas = [...tree.areas.keys()];
  let written = 0;
  for (const { vintage, origin } of await publishedVintages(tx)) {
    const register = judging(own, origin);
    const indicators = [...new Set(register.flatMap(({ commitment }) => commitment.indicator ?? []))];
    if (indicators.length === 0) continue;
    const histories = await valueHistories(tx, { areas, indicators, vintage, origin });
    const guards = scopeGuards(tree, breaks, { vintage, origin }, bench.definitions);
    const places = judgePlaces({ ...bench, guards }, register, histories, () => true);
    written += (await writeStandings(tx, vintage, origin, places)).length;
  }
  return written;
}
