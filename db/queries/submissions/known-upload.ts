import { sql } from "drizzle-orm";
import type { WriteTx } from "@/db/audited-transaction";
import type { Queryable } from "@/db/client";

/** Which bytes of whom for which statement. */
export type UploadPlace = {
  readonly form: string;
  readonly area: string;
  readonly through: string;
  readonly vintage: string;
  readonly origin: string;
  readonly submittedBy: number | null;
  readonly uploadHash: string;
};

/**
 * The submission that these bytes became already; null where there is none, or where it was returned, withdrawn or
 * replaced, so that they are meant anew.
 */
export async function knownUpload(db: Queryable, place: UploadPlace): Promise<number | null> {
  const [row] = await db.execute<{ id: string }>(sql`
    select id from submission
    where upload_hash = ${place.uploadHash} and form = ${place.form} and area_code = ${place.area}
      and through = ${place.through} and vintage = ${place.vintage} and origin = ${place.origin}
      and submitted_by is not distinct from ${place.submittedBy}::int
      and status not in ('returned', 'withdrawn', 'superseded')
    order by id desc limit 1`);
  return row ? Number(row.id) : null;
}

const UPLOAD_SEED = 7_301_021;

/** Until the transaction ends nobody else opens a submission of these bytes. */
export async function lockUpload(tx: WriteTx, uploadHash: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${uploadHash}, ${UPLOAD_SEED}))`);
}
