import { type PublishTx, publishAudited } from "@/db/audited-transaction";
import { areaTree } from "@/db/queries/areas/area-tree";
import type { DefinitionDraftRow } from "@/db/queries/definition-drafts/definition-draft-row";
import { endDefinition } from "@/db/queries/definitions/end-definition";
import { registerDefinition } from "@/db/queries/definitions/register-definition";
import { publishedVintages } from "@/db/queries/submissions/published-vintages";
import type { OwnBody } from "@/lib/domain/indicators/own/own-body";
import { auditActor, type Context, requirePermission } from "../context";
import { moveDefinitionDraft, takeDefinitionDraft } from "../definition-drafts/take-definition-draft";
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
  requirePermission(context, "define-indicator");
  const { actor, now, db } = context;
  const what = { kind: "definition", summary: `自定指标草稿 ${seen.id}` };
  return await publishAudited(db, auditActor(actor), now, what, async (tx) => {
    const row = await takeDefinitionDraft<OwnBody>(tx, context, "indicator", seen, "approve");
    await ownedVersions(tx, context, row.code);
    const { version, checksum } = await register(tx, row, now);
    const computed = await recomputeEverywhere(tx, row);
    const { publication } = tx;
    const result = { code: row.code, version, publication, ...computed };
    const { id: reviewerId } = auditActor(actor);
    const update = {
      reviewerId,
      reason: null,
      decidedAt: now,
      publishedAs: publication,
      ...(version === null ? {} : { registeredVersion: version }),
    };
    const entry = await moveDefinitionDraft(tx, row, "approve", update, {
      ...result,
      checksum,
      endThrough: row.endThrough,
    });
    return { result, audit: [entry] };
  });
}

async function register(tx: PublishTx, row: DefinitionDraftRow<OwnBody>, now: Date) {
  const definition = await requireSound(tx, row);
  if (definition === null) {
    if (row.endThrough !== null) await endDefinition(tx, row.code, row.endThrough);
    return { version: null, checksum: null };
  }
  const checksum = definitionChecksum(definition);
  await registerDefinition(tx, definition, checksum, false, now);
  return { version: definition.version, checksum };
}

async function recomputeEverywhere(
  tx: PublishTx,
  { code }: DefinitionDraftRow<OwnBody>,
): Promise<Recomputed> {
  const tree = await areaTree(tx);
  const total = { values: 0, standings: 0 };
  for (const { vintage, origin } of await publishedVintages(tx)) {
    const one = await recomputeFigures(tx, tree, vintage, origin, { indicator: code });
    total.values += one.values;
    total.standings += one.standings;
  }
  return total;
}
