import type { WriteTx } from "@/db/audited-transaction";
import { type DraftRow, draftRow } from "@/db/queries/drafts/draft-row";
import { type DraftUpdate, updateDraft } from "@/db/queries/drafts/write-draft";
import { type DraftAct, statusAfter } from "@/lib/domain/policy/draft-status";
import { refuse } from "@/lib/domain/refusal";
import type { Context } from "../context";
import { NO_DRAFT, requireAct, type SeenDraft } from "../drafts/held-draft";

/** Locks a draft that is still as the actor saw it, and that they may do this with. */
export async function takeDraft(
  tx: WriteTx,
  context: Context,
  seen: SeenDraft,
  act: DraftAct,
): Promise<DraftRow> {
  const row = (await draftRow(tx, context.scope, seen.id, true)) ?? refuse("not-found", NO_DRAFT);
  requireAct(row, context, seen, act);
  return row;
}

/** Carries out an act on a taken draft: its new state and the audit entry together. */
export async function moveDraft(
  tx: WriteTx,
  row: DraftRow,
  act: DraftAct,
  update: Omit<DraftUpdate, "status">,
  detail: Record<string, unknown> = {},
) {
  const status = statusAfter(act);
  if (!(await updateDraft(tx, row.id, row.version, { ...update, status }))) {
    throw new Error("A locked draft was changed by somebody else");
  }
  return {
    act: `policy.${act}`,
    subject: `draft:${row.id}`,
    detail: {
      document: row.body.document.id,
      from: row.status,
      to: status,
      version: row.version + 1,
      ...detail,
    },
  };
}
