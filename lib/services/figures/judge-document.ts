import type { PublishTx } from "@/db/audited-transaction";
import { registeredDefinitions } from "@/db/queries/definitions/registered-definitions";
import { commitments } from "@/db/queries/policies/commitments";
import { writeStandings } from "@/db/queries/standings/write-standings";
import { publishedVintages } from "@/db/queries/submissions/published-vintages";
import { valueHistories } from "@/db/queries/values/value-histories";
import type { AreaTree } from "@/lib/domain/area";
import { judgePlaces, judging } from "./judge-places";

/**
 * Judges every period that a newly registered document is in force in against the figures that are already there, and
 * writes what differs: its standings are right in the transaction that publishes it (DESIGN law 12).
 */
export async function judgeDocument(tx: PublishTx, tree: AreaTree, document: string): Promise<number> {
  const definitions = await registeredDefinitions(tx);
  const own = (await commitments(tx)).filter(({ commitment }) => commitment.document === document);
  const areas = [...tree.areas.keys()];
  let written = 0;
  for (const { vintage, origin } of await publishedVintages(tx)) {
    const register = judging(own, origin);
    const indicators = [...new Set(register.flatMap(({ commitment }) => commitment.indicator ?? []))];
    if (indicators.length === 0) continue;
    const histories = await valueHistories(tx, areas, indicators, vintage, origin);
    const places = judgePlaces({ tree, definitions }, register, histories, () => true);
    written += (await writeStandings(tx, vintage, origin, places)).length;
  }
  return written;
}
