import { writeAudited } from "@/db/audited-transaction";
import { addSubmissionEvent, createSubmission } from "@/db/queries/submissions/create-submission";
import type { Origin } from "@/lib/domain/vintage";
import { actorName, auditActor, type Context } from "../context";
import { planSubmission, requireReason } from "./plan-submission";
import type { AskedStatement } from "./statement-place";

export type OpenedStatement = AskedStatement & {
  readonly fileName: string;
  readonly quarantineId: string | null;
  /** Why a published statement is replaced. */
  readonly reason: string | null;
  /** Only for demonstration seeding and tests: whose data it is, when not the actor's own. */
  readonly origin?: Origin;
};

/** Opens a submission for a file that has just arrived; it is read next. A published statement is replaced with a reason. */
export async function openSubmission(context: Context, input: OpenedStatement): Promise<number> {
  const planned = await planSubmission(context, input);
  requireReason(planned, input.reason);
  const { origin, replaces } = planned;
  const { area, layout: _, ...place } = planned.place;
  const { id, name } = auditActor(context.actor);
  return await writeAudited(context.db, { id, name }, context.now, async (tx) => {
    const submission = await createSubmission(
      tx,
      {
        ...place,
        areaCode: area.code,
        origin,
        fileName: input.fileName,
        quarantineId: input.quarantineId,
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
    const detail = { ...place, area: area.code, origin, file: input.fileName };
    return {
      result: submission,
      audit: [{ act: "submission.upload", subject: `submission:${submission}`, detail }],
    };
  });
}
