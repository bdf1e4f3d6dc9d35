import { createHash } from "node:crypto";
import { areaTree } from "@/db/queries/areas/area-tree";
import { AUTHORED, registerDocument } from "@/db/queries/policies/register-document";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { writeDocumentFile } from "@/lib/domain/policy/write-document-file";
import type { Context } from "../context";
import { approveDraft } from "../drafts/approve-draft";
import type { SeenDraft } from "../drafts/held-draft";
import { judgeAnew } from "../figures/judge-anew";
import { soundFile } from "./sound-file";

export type ApprovedDocument = {
  readonly document: string;
  readonly commitments: number;
  readonly standings: number;
  readonly publication: number;
};

/** Registers a policy text as shipped ones are, and judges it against what is published. */
export async function approveDocument(context: Context, seen: SeenDraft): Promise<ApprovedDocument> {
  const what = { kind: "policy", summary: `政策文件草稿 ${seen.id}` };
  return await approveDraft(context, "document", seen, what, async (tx, row) => {
    const file = await soundFile(tx, context, row);
    const content = canonicalJson(writeDocumentFile(file));
    const checksum = createHash("sha256").update(content).digest("hex");
    await registerDocument(tx, file, `${AUTHORED}${checksum}`);
    const document = file.document.id;
    const standings = await judgeAnew(tx, await areaTree(tx), (one) => one.document === document);
    return { result: { document, commitments: file.commitments.length, standings }, detail: { checksum } };
  });
}
