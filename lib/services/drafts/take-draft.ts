import type { WriteTx } from "@/db/audited-transaction";
import { type DraftKind, type DraftRow, draftRow } from "@/db/queries/drafts/draft-row";
import { type DraftUpdate, updateDraft } from "@/db/queries/drafts/write-draft";
import type { Permission } from "@/lib/domain/access";
import { type DraftAct, statusAfter } from "@/lib/domain/policy/draft-status";
import { refuse } from "@/lib/domain/refusal";
import { type Context, requirePermission } from "../context";
import { NO_DRAFT, requireAct, type SeenDraft } from "./held-draft";

type Rules = {
  readonly permission: Permission;
  /** What an act is called in the audit trail, "policy.save", and what it is done to, "draft:…". */
  readonly act: string;
  readonly subject: string;
  /** Why an account of another origin is refused; null where a text carries its own (MODEL M9). */
  readonly otherOrigin: string | null;
};

const RULES: Record<DraftKind, Rules> = {
  document: { permission: "govern-policy", act: "policy", subject: "draft", otherOrigin: null },
  indicator: {
    ...{ permission: "define-indicator", act: "indicator", subject: "indicator-draft" },
    otherOrigin: "演示账号只能办理演示指标，正式账号只能办理真实指标",
  },
  form: {
    ...{ permission: "define-form", act: "form", subject: "form-draft" },
    otherOrigin: "演示账号只能办理演示报表，正式账号只能办理真实报表",
  },
};

export const requireWriter = (context: Context, kind: DraftKind): void =>
  requirePermission(context, RULES[kind].permission);

/** Locks a draft that is still as the actor saw it, and that they may do this with. */
export async function takeDraft<Kind extends DraftKind>(
  tx: WriteTx,
  context: Context,
  kind: Kind,
  seen: SeenDraft,
  act: DraftAct,
): Promise<DraftRow<Kind>> {
  const row = (await draftRow(tx, context.scope, kind, seen.id, true)) ?? refuse("not-found", NO_DRAFT);
  const { otherOrigin } = RULES[kind];
  if (otherOrigin && row.origin !== context.actor.origin) refuse("not-permitted", otherOrigin);
  requireAct(row, context, seen, act);
  return row;
}

/** Carries out an act on a taken draft: its new state and the audit entry together. */
export async function moveDraft<Kind extends DraftKind>(
  tx: WriteTx,
  kind: Kind,
  row: DraftRow<Kind>,
  act: DraftAct,
  update: Omit<DraftUpdate, "status">,
  detail: Record<string, unknown> = {},
) {
  const status = statusAfter(act);
  if (!(await updateDraft(tx, kind, row.id, row.version, { ...update, status }))) {
    throw new Error("A locked draft was changed by somebody else");
  }
  const named = "code" in row ? { code: row.code } : { document: row.body.document.id };
  return {
    act: `${RULES[kind].act}.${act}`,
    subject: `${RULES[kind].subject}:${row.id}`,
    detail: { ...named, from: row.status, to: status, version: row.version + 1, ...detail },
  };
}
