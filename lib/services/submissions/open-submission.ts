import { type WriteTx, writeAudited } from "@/db/audited-transaction";
import { addSubmissionEvent, createSubmission } from "@/db/queries/submissions/create-submission";
import { knownUpload, lockUpload } from "@/db/queries/submissions/known-upload";
import type { Origin } from "@/lib/domain/vintage";
import { actorName, auditActor, type Context } from "../context";
import { AlreadyUploaded } from "./already-uploaded";
import { planSubmission, requireReason } from "./plan-submission";
import type { AskedStatement } from "./statement-place";

export type OpenedStatement = AskedStatement & {
  readonly fileName: string;
  readonly quarantineId: string | null;
  /** SHA-256 of the file as its sender gave it. */
  readonly sha256?: string;
  /** The same bytes for the same place are not opened twice: AlreadyUploaded is thrown instead. */
  readonly once?: boolean;
  /** What must be written together with the submission or not at all. */
  readonly claim?: (tx: WriteTx, submission: number) => Promise<void>;
  /** Why a published statement is replaced. */
  readonly reason: string | null;
  /** Only for demonstration seeding and tests: whose data it is, when not the actor's own. */
  readonly origin?: Origin;
};

/** Opens a submission for a file that has just arrived; it is read next. A published statement is replaced with a reason. */
export async function openSubmission(context: Context, input: OpenedStatement): Promise<number> {
  const planned = await planSubmission(context, input);
  const { origin, replaces } = planned;
  const { area, layout: _, ...place } = planned.place;
  const { id, name } = auditActor(context.actor);
  const uploadHash = input.sha256 ?? null;
  return await writeAudited(context.db, { id, name }, context.now, async (tx) => {
    if (input.once && uploadHash !== null) {
      await lockUpload(tx, uploadHash);
      const upload = { ...place, area: area.code, origin, submittedBy: id, uploadHash };
      const known = await knownUpload(tx, upload);
      if (known !== null) throw new AlreadyUploaded(known);
    }
    requireReason(planned, input.reason);
    const submission = await createSubmission(
      tx,
      {
        ...place,
        areaCode: area.code,
        origin,
        fileName: input.fileName,
        quarantineId: input.quarantineId,
        uploadHash,
        supersedes: replaces?.id ?? null,
        // What replaces nothing needs no reason, and shows none.
        reason: replaces ? input.reason : null,
        submittedBy: id,
      },
      context.now,
    );
    const event = {
      submission,
      actorId: id,
      actorName: actorName(context.actor),
      act: "upload",
      note: input.fileName,
    };
    await addSubmissionEvent(tx, event, context.now);
    await input.claim?.(tx, submission);
    const detail = { ...place, area: area.code, origin, file: input.fileName };
    return {
      result: submission,
      audit: [{ act: "submission.upload", subject: `submission:${submission}`, detail }],
    };
  });
}
