import type { PublishTx } from "@/db/audited-transaction";
import { areaTree } from "@/db/queries/areas/area-tree";
import { endDefinition } from "@/db/queries/definitions/end-definition";
import { registerDefinition } from "@/db/queries/definitions/register-definition";
import type { DraftRow } from "@/db/queries/drafts/draft-row";
import { publishedVintages } from "@/db/queries/submissions/published-vintages";
import type { Context } from "../context";
import { approveDraft } from "../drafts/approve-draft";
import type { SeenDraft } from "../drafts/held-draft";
import { type Recomputed, recomputeFigures } from "../figures/recompute-figures";
import { definitionChecksum } from "../installation/definition-checksum";
import { ownedVersions } from "./owned-versions";
import { requireSound } from "./require-sound";

export type ApprovedIndicator = Recomputed & {
  readonly code: string;
  /** Null where the indicator was ended. */
  readonly version: number | null;
  readonly publication: number;
};

/**
 * A second person's word: registers the version and computes every published period it holds for, and the standings
 * of what is held against it, in one publication. Earlier periods and their judgements stay (MODEL M12).
 */
export async function approveOwnDraft(context: Context, seen: SeenDraft): Promise<ApprovedIndicator> {
  const what = { kind: "definition", summary: `自定指标草稿 ${seen.id}` };
  return await approveDraft(context, "indicator", seen, what, async (tx, row) => {
    await ownedVersions(tx, context, row.code);
    const { version, checksum } = await register(tx, row, context.now);
    const computed = await recomputeEverywhere(tx, row);
    return {
      result: { code: row.code, version, ...computed },
      update: version === null ? {} : { registeredVersion: version },
      detail: { checksum, endThrough: row.endThrough },
    };
  });
}

async function register(tx: PublishTx, row: DraftRow<"indicator">, now: Date) {
  const definition = await requireSound(tx, row);
  if (definition === null) {
    if (row.endThrough !== null) await endDefinition(tx, row.code, row.endThrough);
    return { version: null, checksum: null };
  }
  const checksum = definitionChecksum(definition);
  await registerDefinition(tx, definition, checksum, false, now);
  return { version: definition.version, checksum };
}

async function recomputeEverywhere(tx: PublishTx, { code }: DraftRow<"indicator">): Promise<Recomputed> {
  const tree = await areaTree(tx);
  const total = { values: 0, standings: 0 };
  for (const { vintage, origin } of await publishedVintages(tx)) {
    const one = await recomputeFigures(tx, tree, vintage, origin, { indicator: code });
    total.values += one.values;
    total.standings += one.standings;
  }
  return total;
}
