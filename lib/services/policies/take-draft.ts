import type { WriteTx } from "@/db/audited-transaction";
import { type DraftRow, draftRow } from "@/db/queries/drafts/draft-row";
import { type DraftUpdate, updateDraft } from "@/db/queries/drafts/write-draft";
import { shanghaiTime } from "@/lib/domain/period";
import { actProblem, type DraftAct, statusAfter } from "@/lib/domain/policy/draft-status";
import { refuse } from "@/lib/domain/refusal";
import { auditActor, type Context } from "../context";

/** What a person saw when they acted: somebody else's act in between is told, never overwritten. */
export type SeenDraft = { readonly id: string; readonly version: number };

export const NO_DRAFT = "没有这份草稿，或不在您的权限范围内";

/** Locks a draft that is still as the actor saw it, and that they may do this with. */
export async function takeDraft(
  tx: WriteTx,
  context: Context,
  seen: SeenDraft,
  act: DraftAct,
): Promise<DraftRow> {
  const row = (await draftRow(tx, context.scope, seen.id, true)) ?? refuse("not-found", NO_DRAFT);
  if (row.version !== seen.version) {
    refuse(
      "conflict",
      `这份草稿已由${row.savedBy}于 ${shanghaiTime(row.savedAt)} 改为第 ${row.version} 版，您打开的是第 ${seen.version} 版；请重新打开后再办理`,
    );
  }
  const problem = actProblem(row, act, auditActor(context.actor).id);
  if (problem) refuse(row.status === "submitted" ? "not-permitted" : "conflict", problem);
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
