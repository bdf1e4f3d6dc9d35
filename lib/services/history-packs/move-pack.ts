import type { AuditEntry } from "@/db/audit-entry";
import { type WriteTx, writeAudited } from "@/db/audited-transaction";
import { recordExplanation } from "@/db/queries/submissions/record-reading";
import type { SubmissionRow } from "@/db/queries/submissions/submission-row";
import { submissionFindings } from "@/db/queries/submissions/submission-story";
import { refuse } from "@/lib/domain/refusal";
import { permissionFor } from "@/lib/domain/submissions/acts";
import type { PersonAct } from "@/lib/domain/submissions/status";
import { auditActor, type Context, requirePermission } from "../context";
import { requireOther, type Seen, step, takeSubmission } from "../submissions/step";

/** Acts on many statements that publish nothing. */
export type MovingPackAct = Exclude<PersonAct, "accept">;

/** What asks for a sentence takes the one that is given for the whole pack. */
async function explain(tx: WriteTx, row: SubmissionRow, words: string | null): Promise<void> {
  const asked = (await submissionFindings(tx, row.id)).some(({ severity }) => severity === "explain");
  if (!asked) return;
  await recordExplanation(tx, row.id, words ?? refuse("invalid-input", "有须说明的地方，请填写说明后再提交"));
}

/**
 * Hands in, passes, returns or withdraws statements of a pack together, each as it would be on its own: one that somebody
 * else has acted on keeps back the others.
 */
export async function movePack(
  context: Context,
  id: number,
  act: MovingPackAct,
  seen: readonly [Seen, ...Seen[]],
  words: string | null,
): Promise<void> {
  const said = words?.trim() || null;
  if (act === "return" && said === null) refuse("invalid-input", "退回须写明原因");
  await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    const audit: AuditEntry[] = [];
    for (const one of seen) {
      const row = await takeSubmission(tx, context, one);
      requirePermission(context, permissionFor(act, row.status));
      if (row.packId !== id) refuse("invalid-input", `第 ${one.id} 号报送不在这份历史数据里`);
      if (act === "review") requireOther(context, row);
      if (act === "submit") await explain(tx, row, said);
      const note = act === "submit" || act === "return" ? said : null;
      audit.push(await step(tx, context, row, act, note));
    }
    const detail = { submissions: seen.map((one) => one.id), note: said };
    return {
      result: undefined,
      audit: [{ act: `history-pack.${act}`, subject: `history-pack:${id}`, detail }, ...audit],
    };
  });
}
