import type { WriteTx } from "@/db/audited-transaction";
import { takeProposedRule } from "@/db/queries/review-rules/review-rules";
import { refuse } from "@/lib/domain/refusal";
import type { ReviewRule } from "@/lib/domain/submissions/review/review-rule";
import type { Context } from "../context";
import { definingOwner } from "../own-forms/start-own-form";

/** Locks a proposal of the actor's own bureau and kind of data that nobody has decided on yet. */
export async function heldProposal(tx: WriteTx, context: Context, id: number): Promise<ReviewRule> {
  const { root, origin } = await definingOwner({ ...context, db: tx });
  const rule = Number.isSafeInteger(id) ? await takeProposedRule(tx, id) : null;
  if (rule === null) return refuse("conflict", "这项变更已有人办理，请刷新后再看");
  if (rule.root !== root) refuse("out-of-scope", "这项变更不属于本局");
  if (rule.origin !== origin) refuse("not-permitted", "演示账号与真实账号不互相办理");
  return rule;
}
