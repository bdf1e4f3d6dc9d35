import type { PublishTx } from "@/db/audited-transaction";
import { registeredDefinitions } from "@/db/queries/definitions/registered-definitions";
import { publishedMonths } from "@/db/queries/submissions/published-months";
import { publishedVintages } from "@/db/queries/submissions/published-vintages";
import { type AreaTree, withAncestors } from "@/lib/domain/area";
import { isTouched, planAcrossBreak, reachOf } from "@/lib/domain/comparability/plan-across-break";
import type { ScopeBreak } from "@/lib/domain/comparability/scope-break";
import { type IndicatorDefinition, schemesOf, serves } from "@/lib/domain/indicators/definition";
import { lastDecember } from "@/lib/domain/period";
import { type JudgedChange, judgeCommitments } from "../figures/judge-commitments";
import { type Recomputed, recomputePlanned } from "../figures/recompute-figures";

/** Brings the growth that reaches over a break, and what is judged by it, up to date in the transaction that changed it. */
export async function recomputeAcrossBreak(
  tx: PublishTx,
  tree: AreaTree,
  one: ScopeBreak,
): Promise<Recomputed> {
  const registered = await registeredDefinitions(tx);
  const total = { values: 0, standings: 0 };
  for (const { vintage, origin } of await publishedVintages(tx)) {
    const concerned =
      (one.vintage === null || one.vintage === vintage) && (one.origin === "real" || one.origin === origin);
    if (!concerned) continue;
    const definitions = registered.filter((definition) => serves(definition, origin));
    const published = await publishedMonths(tx, vintage, origin);
    const planned = planAcrossBreak(definitions, tree, one, published);
    const written = await recomputePlanned(tx, tree, vintage, origin, definitions, planned);
    // Figures that do not change may be judged by how they moved or from where they started: these are judged anew.
    const judged = await judgeCommitments(
      tx,
      tree,
      vintage,
      origin,
      definitions,
      judgedOver(one, definitions, tree),
    );
    total.values += written.values;
    total.standings += written.standings + judged.length;
  }
  return total;
}

function judgedOver(
  one: ScopeBreak,
  definitions: readonly IndicatorDefinition[],
  tree: AreaTree,
): JudgedChange[] {
  const reached = reachOf(tree, one, one.from);
  const areas = new Set(reached.flatMap((area) => withAncestors(tree, "pooling", area, one.from)));
  const touched = definitions
    .filter((definition) => schemesOf(definition).some((scheme) => isTouched(one, definition, scheme)))
    .flatMap((definition) => schemesOf(definition).map((scheme) => ({ indicator: definition.code, scheme })));
  // Every month from the break on looks back on the December before it.
  const through = lastDecember(one.from);
  return touched.flatMap((figure) => [...areas].map((area) => ({ ...figure, area, through })));
}
