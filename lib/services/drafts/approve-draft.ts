import { type PublishTx, publishAudited } from "@/db/audited-transaction";
import type { DraftKind, DraftRow } from "@/db/queries/drafts/draft-row";
import type { DraftUpdate } from "@/db/queries/drafts/write-draft";
import { auditActor, type Context } from "../context";
import type { SeenDraft } from "./held-draft";
import { moveDraft, requireWriter, takeDraft } from "./take-draft";

/** What a draft became: the answer, what is kept with the draft, and what the audit trail holds besides. */
export type RegisteredDraft<Result> = {
  readonly result: Result;
  readonly update?: Pick<DraftUpdate, "code" | "registeredVersion">;
  readonly detail: Record<string, unknown>;
};

/**
 * A second person's word: what `register` makes of the draft and the draft's own end are one publication, or all stays as
 * it was. It checks once more, since the register may have changed meanwhile.
 */
export async function approveDraft<Kind extends DraftKind, Result extends object>(
  context: Context,
  kind: Kind,
  seen: SeenDraft,
  what: { readonly kind: string; readonly summary: string },
  register: (tx: PublishTx, row: DraftRow<Kind>) => Promise<RegisteredDraft<Result>>,
): Promise<Result & { readonly publication: number }> {
  requireWriter(context, kind);
  const { actor, now, db } = context;
  return await publishAudited(db, auditActor(actor), now, what, async (tx) => {
    const row = await takeDraft(tx, context, kind, seen, "approve");
    const { result, update, detail } = await register(tx, row);
    const { publication } = tx;
    const { id: reviewerId } = auditActor(actor);
    const decided = { reviewerId, reason: null, decidedAt: now, publishedAs: publication, ...update };
    const entry = await moveDraft(tx, kind, row, "approve", decided, { ...result, publication, ...detail });
    return { result: { ...result, publication }, audit: [entry] };
  });
}
