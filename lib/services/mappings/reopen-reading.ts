import type { WriteTx } from "@/db/audited-transaction";
import { changeStatus } from "@/db/queries/submissions/change-status";
import { addSubmissionEvent } from "@/db/queries/submissions/create-submission";
import type { SubmissionRow } from "@/db/queries/submissions/submission-row";
import { refuse } from "@/lib/domain/refusal";
import { canReread, SUBMISSION_STATUSES } from "@/lib/domain/submissions/status";
import { actorName, auditActor, type Context } from "../context";

/** Has the kept file of a taken submission read again by the worker; nobody needs to upload it anew. */
export async function reopenReading(
  tx: WriteTx,
  context: Context,
  row: SubmissionRow,
  note: string,
): Promise<void> {
  if (!canReread(row.status)) {
    refuse("conflict", `“${SUBMISSION_STATUSES[row.status]}”的报送不能重新读取`);
  }
  if (row.fileHash === null) refuse("conflict", "原文件没有保存，请更正后重新上传");
  const { id, status, version } = row;
  const moved = await changeStatus(tx, { submission: id, from: status, to: "reading", version });
  if (!moved) refuse("conflict", "这份报送刚被他人处理，请刷新后再看");
  const actor = { actorId: auditActor(context.actor).id, actorName: actorName(context.actor) };
  await addSubmissionEvent(tx, { submission: id, ...actor, act: "reread", note }, context.now);
}
