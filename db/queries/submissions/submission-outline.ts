import { eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { submissionOutline } from "@/db/schema/submission";
import type { StatementOutline } from "@/lib/domain/submissions/mapping/statement-outline";

/** How the workbook of a submission, which the caller has read in scope, was read; null where nothing is open. */
export async function readOutline(db: Queryable, submission: number): Promise<StatementOutline | null> {
  const [row] = await db
    .select({ body: submissionOutline.body })
    .from(submissionOutline)
    .where(eq(submissionOutline.submissionId, submission));
  return (row?.body as StatementOutline | undefined) ?? null;
}
