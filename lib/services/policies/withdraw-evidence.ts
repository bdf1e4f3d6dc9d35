import { writeAudited } from "@/db/audited-transaction";
import { evidenceByKey, withdrawEvidenceRow } from "@/db/queries/policies/milestone-evidence";
import { refuse } from "@/lib/domain/refusal";
import { actorName, auditActor, type Context } from "../context";
import { mayRecord } from "./list-milestones";
import { statedReason } from "./stated-reason";

/** Takes back what was recorded wrongly; that it was recorded and taken back stays in the audit trail. */
export async function withdrawEvidence(context: Context, key: number, words: string): Promise<void> {
  const reason = statedReason(words);
  await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    const evidence = await evidenceByKey(tx, context.scope, key);
    if (!evidence) return refuse("conflict", "这条登记已被撤回，请刷新后再看");
    if (!mayRecord(context, evidence.area)) return refuse("not-permitted", "您的角色不能撤回登记");
    await withdrawEvidenceRow(tx, key, actorName(context.actor), context.now, reason);
    return {
      result: undefined,
      audit: [{ act: "milestone.withdraw", subject: `area:${evidence.area}`, detail: { key, reason } }],
    };
  });
}
