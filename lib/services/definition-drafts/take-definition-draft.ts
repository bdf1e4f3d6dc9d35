import type { WriteTx } from "@/db/audited-transaction";
import {
  type DefinitionDraftRow,
  type DraftSubject,
  definitionDraftRow,
} from "@/db/queries/definition-drafts/definition-draft-row";
import {
  type DefinitionDraftUpdate,
  updateDefinitionDraft,
} from "@/db/queries/definition-drafts/write-definition-draft";
import type { Permission } from "@/lib/domain/access";
import { type DraftAct, statusAfter } from "@/lib/domain/policy/draft-status";
import { refuse } from "@/lib/domain/refusal";
import { type Context, requirePermission } from "../context";
import { NO_DRAFT, requireAct, type SeenDraft } from "../drafts/held-draft";

const PERMISSIONS: Record<DraftSubject, Permission> = {
  indicator: "define-indicator",
  form: "define-form",
};

const OTHERS: Record<DraftSubject, string> = {
  indicator: "演示账号只能办理演示指标，正式账号只能办理真实指标",
  form: "演示账号只能办理演示报表，正式账号只能办理真实报表",
};

export const requireDefiner = (context: Context, subject: DraftSubject): void =>
  requirePermission(context, PERMISSIONS[subject]);

/** Locks a draft that is still as the actor saw it, and that they may do this with. */
export async function takeDefinitionDraft<Body>(
  tx: WriteTx,
  context: Context,
  subject: DraftSubject,
  seen: SeenDraft,
  act: DraftAct,
): Promise<DefinitionDraftRow<Body>> {
  const row =
    (await definitionDraftRow<Body>(tx, context.scope, subject, seen.id, true)) ??
    refuse("not-found", NO_DRAFT);
  if (row.origin !== context.actor.origin) refuse("not-permitted", OTHERS[subject]);
  requireAct(row, context, seen, act);
  return row;
}

/** Carries out an act on a taken draft: its new state and the audit entry together. */
export async function moveDefinitionDraft(
  tx: WriteTx,
  row: DefinitionDraftRow<unknown>,
  act: DraftAct,
  update: Omit<DefinitionDraftUpdate, "status">,
  detail: Record<string, unknown> = {},
) {
  const status = statusAfter(act);
  if (!(await updateDefinitionDraft(tx, row.id, row.version, { ...update, status }))) {
    throw new Error("A locked draft was changed by somebody else");
  }
  return {
    act: `${row.subject}.${act}`,
    subject: `${row.subject}-draft:${row.id}`,
    detail: { code: row.code, from: row.status, to: status, version: row.version + 1, ...detail },
  };
}
