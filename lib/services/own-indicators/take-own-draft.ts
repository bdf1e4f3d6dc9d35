import type { WriteTx } from "@/db/audited-transaction";
import { type IndicatorDraftRow, indicatorDraftRow } from "@/db/queries/indicator-drafts/indicator-draft-row";
import {
  type IndicatorDraftUpdate,
  updateIndicatorDraft,
} from "@/db/queries/indicator-drafts/write-indicator-draft";
import { type DraftAct, statusAfter } from "@/lib/domain/policy/draft-status";
import { refuse } from "@/lib/domain/refusal";
import type { Context } from "../context";
import { NO_DRAFT, requireAct, type SeenDraft } from "../drafts/held-draft";

/** Locks a draft that is still as the actor saw it, and that they may do this with. */
export async function takeOwnDraft(
  tx: WriteTx,
  context: Context,
  seen: SeenDraft,
  act: DraftAct,
): Promise<IndicatorDraftRow> {
  const row = (await indicatorDraftRow(tx, context.scope, seen.id, true)) ?? refuse("not-found", NO_DRAFT);
  if (row.origin !== context.actor.origin) {
    refuse("not-permitted", "演示账号只能办理演示指标，正式账号只能办理真实指标");
  }
  requireAct(row, context, seen, act);
  return row;
}

/** Carries out an act on a taken draft: its new state and the audit entry together. */
export async function moveOwnDraft(
  tx: WriteTx,
  row: IndicatorDraftRow,
  act: DraftAct,
  update: Omit<IndicatorDraftUpdate, "status">,
  detail: Record<string, unknown> = {},
) {
  const status = statusAfter(act);
  if (!(await updateIndicatorDraft(tx, row.id, row.version, { ...update, status }))) {
    throw new Error("A locked draft was changed by somebody else");
  }
  return {
    act: `indicator.${act}`,
    subject: `indicator-draft:${row.id}`,
    detail: { code: row.code, from: row.status, to: status, version: row.version + 1, ...detail },
  };
}
