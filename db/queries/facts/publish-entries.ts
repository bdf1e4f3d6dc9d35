import { sql } from "drizzle-orm";
import type { PublishTx } from "@/db/audited-transaction";
import { changedSeries, type PendingStatement, supersededFacts } from "./pending-facts";

/**
 * Moves a submission's entries into facts at the transaction's publication: closes what they supersede, adds the new
 * rows. Answers the series whose value changed, appeared or went.
 */
export async function publishEntries(tx: PublishTx, what: PendingStatement): Promise<ReadonlySet<number>> {
  const closed = await tx.execute<{ series_id: number; value: string; bound: string | null }>(sql`
    update fact set publication_to = ${tx.publication}
    where ${supersededFacts(what)}
    returning series_id, value, bound`);
  const added = await tx.execute<{ series_id: number; value: string; bound: string | null }>(sql`
    with moved as (delete from submission_entry where submission_id = ${what.submission} returning *)
    insert into fact (series_id, area_code, through, vintage, origin, basis, value, bound, written, unit, decimals,
      form, submission_id, sheet, cell, publication_from)
    select series_id, ${what.area}, ${what.through}, ${what.vintage}, ${what.origin}, 'reported', value, bound, written,
      unit, decimals, ${what.form}, submission_id, sheet, cell, ${tx.publication}
    from moved
    returning series_id, value, bound`);
  return changedSeries([...closed], [...added]);
}
