import { and, asc, eq, isNull } from "drizzle-orm";
import type { WriteTx } from "@/db/audited-transaction";
import type { Queryable } from "@/db/client";
import { reviewRule } from "@/db/schema/review-rule";
import type { AreaCode } from "@/lib/domain/area";
import type { Month } from "@/lib/domain/period";
import type { FormCode } from "@/lib/domain/submissions/form";
import type { FormOwner } from "@/lib/domain/submissions/own/own-form-definition";
import type { ReviewRule } from "@/lib/domain/submissions/review/review-rule";
import type { Origin } from "@/lib/domain/vintage";

type Row = typeof reviewRule.$inferSelect;

const ruleOf = (row: Row): ReviewRule => ({
  id: row.id,
  root: row.root as AreaCode,
  origin: row.origin as Origin,
  form: row.form as FormCode,
  from: row.fromMonth as Month,
  asked: row.asked,
  reason: row.reason,
  proposedById: row.proposedById,
  proposedBy: row.proposedBy,
  proposedAt: row.proposedAt,
  confirmed: row.confirmedAt && { by: row.confirmedBy ?? "", at: row.confirmedAt },
  ended: row.endedAt && { by: row.endedBy ?? "", reason: row.endReason ?? "", at: row.endedAt },
});

/** Everything a bureau ever said on the review of its forms, or of one of them, the earliest first. */
export async function reviewRules(
  db: Queryable,
  { root, origin }: FormOwner,
  form?: FormCode,
): Promise<ReviewRule[]> {
  const rows = await db
    .select()
    .from(reviewRule)
    .where(
      and(
        eq(reviewRule.root, root),
        eq(reviewRule.origin, origin),
        form === undefined ? undefined : eq(reviewRule.form, form),
      ),
    )
    .orderBy(asc(reviewRule.id));
  return rows.map(ruleOf);
}

export type ProposedRule = Omit<ReviewRule, "id" | "confirmed" | "ended">;

/** Writes a proposal; null where one is open for the form already. */
export async function writeReviewRule(tx: WriteTx, proposed: ProposedRule): Promise<number | null> {
  const { from, ...written } = proposed;
  const [row] = await tx
    .insert(reviewRule)
    .values({ ...written, fromMonth: from })
    .onConflictDoNothing()
    .returning({ id: reviewRule.id });
  return row?.id ?? null;
}

const open = (id: number) =>
  and(eq(reviewRule.id, id), isNull(reviewRule.confirmedAt), isNull(reviewRule.endedAt));

/** Locks a proposal that is still one; null when somebody has decided it, or there is none. */
export async function takeProposedRule(tx: WriteTx, id: number): Promise<ReviewRule | null> {
  const [row] = await tx.select().from(reviewRule).where(open(id)).for("update");
  return row ? ruleOf(row) : null;
}

/** Puts a locked proposal in force. */
export async function confirmRule(tx: WriteTx, id: number, by: string, at: Date): Promise<void> {
  await tx.update(reviewRule).set({ confirmedBy: by, confirmedAt: at }).where(open(id));
}

/** Ends a locked proposal. */
export async function endRule(
  tx: WriteTx,
  id: number,
  end: { readonly by: string; readonly reason: string; readonly at: Date },
): Promise<void> {
  await tx
    .update(reviewRule)
    .set({ endedBy: end.by, endReason: end.reason, endedAt: end.at })
    .where(open(id));
}
