import { writeAudited } from "@/db/audited-transaction";
import { recordExplanation } from "@/db/queries/submissions/record-reading";
import { submissionFindings } from "@/db/queries/submissions/submission-story";
import { refuse } from "@/lib/domain/refusal";
import type { SubmissionStatus } from "@/lib/domain/submissions/status";
import { auditActor, type Context, requirePermission } from "../context";
import { type Seen, step, takeSubmission } from "./step";

/**
 * Hands a draft to the prefecture's reviewer, or to the bureau where no review is asked, and answers what it waits for.
 * What asks for a sentence must have one; it travels with the submission.
 */
export async function submitSubmission(
  context: Context,
  seen: Seen,
  explanation: string | null,
): Promise<SubmissionStatus> {
  requirePermission(context, "submit");
  return await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    const row = await takeSubmission(tx, context, seen);
    const asked = (await submissionFindings(tx, row.id)).filter(({ severity }) => severity === "explain");
    if (asked.length > 0) {
      const text =
        explanation?.trim() || refuse("invalid-input", `有 ${asked.length} 处须说明，请填写说明后再提交`);
      await recordExplanation(tx, row.id, text);
    }
    const entry = await step(tx, context, row, "submit", explanation?.trim() || null);
    return { result: entry.detail.to, audit: [entry] };
  });
}
