import { createHash } from "node:crypto";
import { publishAudited } from "@/db/audited-transaction";
import { areaTree } from "@/db/queries/areas/area-tree";
import { AUTHORED, registerDocument } from "@/db/queries/policies/register-document";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { writeDocumentFile } from "@/lib/domain/policy/write-document-file";
import { auditActor, type Context, requirePermission } from "../context";
import type { SeenDraft } from "../drafts/held-draft";
import { judgeAnew } from "../figures/judge-anew";
import { soundFile } from "./sound-file";
import { moveDraft, takeDraft } from "./take-draft";

export type ApprovedDocument = {
  readonly document: string;
  readonly commitments: number;
  readonly standings: number;
  readonly publication: number;
};

/**
 * A second person's word: registers the document as shipped ones are and judges it against what is published, in one
 * publication, or leaves all as it was. Checked once more, since the register may have changed meanwhile.
 */
export async function approveDraft(context: Context, seen: SeenDraft): Promise<ApprovedDocument> {
  requirePermission(context, "govern-policy");
  const { actor, now, db } = context;
  const what = { kind: "policy", summary: `政策文件草稿 ${seen.id}` };
  return await publishAudited(db, auditActor(actor), now, what, async (tx) => {
    const row = await takeDraft(tx, context, seen, "approve");
    const file = await soundFile(tx, context, row);
    const content = canonicalJson(writeDocumentFile(file));
    const checksum = createHash("sha256").update(content).digest("hex");
    await registerDocument(tx, file, `${AUTHORED}${checksum}`);
    const document = file.document.id;
    const standings = await judgeAnew(tx, await areaTree(tx), (one) => one.document === document);
    const { publication } = tx;
    const result = { document, commitments: file.commitments.length, standings, publication };
    const { id: reviewerId } = auditActor(actor);
    const update = { reviewerId, reason: null, decidedAt: now, publishedAs: publication };
    const entry = await moveDraft(tx, row, "approve", update, { ...result, checksum });
    return { result, audit: [entry] };
  });
}
