import type { PublishTx } from "@/db/audited-transaction";
import { registeredDefinitions } from "@/db/queries/definitions/registered-definitions";
import { publishedVintages } from "@/db/queries/submissions/published-vintages";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import { judgeCommitments } from "./judge-commitments";

/**
 * Judges again everything that was ever computed for these indicators and areas, because the texts changed and not
 * the figures. Earlier judgements stay readable as of their publications. Answers how many standings differ.
 */
export async function rejudgeIndicators(
  tx: PublishTx,
  tree: AreaTree,
  indicators: readonly string[],
  areas: readonly AreaCode[],
): Promise<number> {
  const definitions = await registeredDefinitions(tx);
  const changes = indicators.flatMap((indicator) => areas.map((area) => ({ indicator, area, from: null })));
  let written = 0;
  for (const { vintage, origin } of await publishedVintages(tx)) {
    written += (await judgeCommitments(tx, tree, vintage, origin, definitions, changes)).length;
  }
  return written;
}
