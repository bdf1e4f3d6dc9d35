import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { SubmissionStatus } from "@/lib/domain/submissions/status";

/** The newest earlier submission of the same place whose file has the same bytes; null when there is none. */
export async function submissionWithFile(
  db: Queryable,
  place: { readonly form: string; readonly area: string; readonly through: string; readonly origin: string },
  fileHash: string,
  before: number,
): Promise<{ id: number; status: SubmissionStatus } | null> {
  const [row] = await db.execute<{ id: string; status: SubmissionStatus }>(sql`
    select id, status from submission
    where area_code = ${place.area} and form = ${place.form} and through = ${place.through}
      and origin = ${place.origin} and file_hash = ${fileHash} and id < ${before}
    order by id desc limit 1`);
  return row ? { id: Number(row.id), status: row.status } : null;
}
