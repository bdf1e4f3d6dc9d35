import { writeAudited } from "@/db/audited-transaction";
import { storeFile } from "@/db/queries/files/store-file";
import { changeStatus } from "@/db/queries/submissions/change-status";
import { addSubmissionEvent } from "@/db/queries/submissions/create-submission";
import { recordReading } from "@/db/queries/submissions/record-reading";
import type { SubmissionRow } from "@/db/queries/submissions/submission-row";
import { refuse } from "@/lib/domain/refusal";
import type { Entry } from "@/lib/domain/submissions/entry";
import { type Finding, refusing } from "@/lib/domain/submissions/finding";
import type { StatementOutline } from "@/lib/domain/submissions/mapping/statement-outline";
import type { SubmissionStatus } from "@/lib/domain/submissions/status";
import { auditActor, type Context } from "../context";
import { mediaTypeOf } from "../files/media-type";

const count = (findings: readonly Finding[], severity: Finding["severity"]): number =>
  findings.filter((finding) => finding.severity === severity).length;

type SettledReading = {
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
  readonly outline?: StatementOutline | null;
};

/**
 * Ends the reading of a submission in one transaction: file, entries, findings, status, story. Whoever read it second
 * is refused, and nothing of a refused statement's numbers is stored.
 */
export async function settleReading(
  context: Context,
  row: SubmissionRow,
  { entries, findings, outline }: SettledReading,
  bytes: Uint8Array | null,
): Promise<SubmissionStatus> {
  const to = refusing(findings) ? "refused" : "draft";
  const counts = { refuse: count(findings, "refuse"), explain: count(findings, "explain") };
  await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    const fileHash = bytes
      ? await storeFile(tx, bytes, mediaTypeOf(row.fileName ?? ""), context.now)
      : undefined;
    const change = {
      submission: row.id,
      from: row.status,
      to,
      version: row.version,
      quarantineId: null,
    } as const;
    const moved = await changeStatus(tx, fileHash ? { ...change, fileHash } : change);
    if (!moved) refuse("conflict", "这份报送已被处理");
    await recordReading(tx, row.id, to === "refused" ? [] : entries, findings, outline ?? null);
    const note =
      counts.refuse > 0
        ? `${counts.refuse} 处须更正`
        : counts.explain > 0
          ? `${counts.explain} 处须说明`
          : null;
    const event = { submission: row.id, actorId: null, actorName: "系统", act: "read", note };
    await addSubmissionEvent(tx, event, context.now);
    const detail = { status: to, ...counts, file: fileHash ?? null };
    return { result: null, audit: [{ act: "submission.read", subject: `submission:${row.id}`, detail }] };
  });
  return to;
}
