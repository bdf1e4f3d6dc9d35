import { and, eq, inArray, max, notInArray } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { submission } from "@/db/schema/submission";
import type { AreaScope } from "@/lib/domain/access";
import type { Month } from "@/lib/domain/period";
import type { SubmissionStatus } from "@/lib/domain/submissions/status";
import type { Origin } from "@/lib/domain/vintage";

/** Statements that nobody goes on with as they are. */
const GIVEN_UP: SubmissionStatus[] = ["refused", "returned", "withdrawn"];

/** The last month for which any of these areas has handed in a form; null where none has. */
export async function lastReported(
  db: Queryable,
  scope: AreaScope,
  form: string,
  origin: Origin,
): Promise<Month | null> {
  const [row] = await db
    .select({ through: max(submission.through) })
    .from(submission)
    .where(
      and(
        eq(submission.form, form),
        eq(submission.origin, origin),
        inArray(submission.areaCode, [...scope.areas]),
        notInArray(submission.status, GIVEN_UP),
      ),
    );
  return (row?.through ?? null) as Month | null;
}
