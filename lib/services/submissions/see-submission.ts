import { type SubmissionRow, submissionRow } from "@/db/queries/submissions/submission-row";
import { refuse } from "@/lib/domain/refusal";
import { type Context, requirePermission } from "../context";

/** A submission that the actor may see; one outside their areas is not there for them. */
export async function seeSubmission(context: Context, id: number): Promise<SubmissionRow> {
  requirePermission(context, "read-submissions");
  const row = Number.isSafeInteger(id) ? await submissionRow(context.db, context.scope, id) : null;
  return row ?? refuse("not-found", `没有第 ${id} 号报送，或不在您的权限范围内`);
}
