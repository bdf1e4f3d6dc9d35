import { type WriteTx, writeAudited } from "@/db/audited-transaction";
import { storeFile } from "@/db/queries/files/store-file";
import type { PackRow } from "@/db/queries/history/pack-row";
import { endPack } from "@/db/queries/history/write-pack";
import { changeStatus } from "@/db/queries/submissions/change-status";
import { addSubmissionEvent, createSubmission } from "@/db/queries/submissions/create-submission";
import { recordReading } from "@/db/queries/submissions/record-reading";
import { refuse } from "@/lib/domain/refusal";
import { type Finding, refusing } from "@/lib/domain/submissions/finding";
import { auditActor, type Context } from "../context";
import { mediaTypeOf } from "../files/media-type";
import type { PackPlan, PlannedStatement } from "./plan-pack";

export type PackOutcome = PackPlan & { readonly findings: readonly Finding[] };

/**
 * Ends the reading of a pack in one transaction: its file, a submission for each statement with what it says and what is
 * wrong with it, and what was left out. Whoever read it second is refused.
 */
export async function settlePack(
  context: Context,
  row: PackRow,
  { opened, skipped, findings }: PackOutcome,
  bytes: Uint8Array | null,
): Promise<void> {
  const status = refusing(findings) ? "refused" : "read";
  await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    const fileHash = bytes ? await storeFile(tx, bytes, mediaTypeOf(row.fileName), context.now) : null;
    if (!(await endPack(tx, row.id, { status, fileHash, findings, skipped })))
      refuse("conflict", "这份历史数据已被处理");
    const submissions: number[] = [];
    for (const planned of opened) submissions.push(await openStatement(tx, context, row, planned, fileHash));
    const detail = { status, file: fileHash, submissions, skipped: skipped.length };
    return {
      result: undefined,
      audit: [{ act: "history-pack.read", subject: `history-pack:${row.id}`, detail }],
    };
  });
}

/** Opens a statement and settles its reading at once; who sent the pack in has sent it in. */
async function openStatement(
  tx: WriteTx,
  { now }: Context,
  row: PackRow,
  { statement, supersedes }: PlannedStatement,
  fileHash: string | null,
): Promise<number> {
  const { form, period, through, vintage, reading } = statement;
  const submission = await createSubmission(
    tx,
    {
      ...{ form, period, through, vintage, areaCode: row.area, origin: row.origin, packId: row.id },
      ...{
        fileName: row.fileName,
        quarantineId: null,
        uploadHash: null,
        supersedes,
        submittedBy: row.submittedBy,
      },
      reason: supersedes === null ? null : row.reason,
    },
    now,
  );
  const to = refusing(reading.findings) ? "refused" : "draft";
  await changeStatus(tx, {
    ...{ submission, from: "reading", to, version: 1 },
    ...(fileHash === null ? {} : { fileHash }),
  });
  await recordReading(tx, submission, to === "refused" ? [] : reading.entries, reading.findings, null);
  const sent = { submission, actorId: row.submittedBy, actorName: row.submitterName };
  await addSubmissionEvent(tx, { ...sent, act: "upload", note: `历史数据第 ${row.id} 号` }, row.createdAt);
  const refusals = reading.findings.filter(({ severity }) => severity === "refuse").length;
  const note = refusals > 0 ? `${refusals} 处须更正` : null;
  await addSubmissionEvent(tx, { submission, actorId: null, actorName: "系统", act: "read", note }, now);
  return submission;
}
