import { sql } from "drizzle-orm";
import type { PublishTx } from "@/db/audited-transaction";

type Published = {
  readonly submission: number;
  readonly form: string;
  readonly area: string;
  readonly through: string;
  readonly vintage: string;
  readonly origin: string;
  /** A statement replaces all that its form said before; a list of published items only what it repeats. */
  readonly replacesForm: boolean;
};

/**
 * Moves a submission's entries into facts at the transaction's publication: closes what they supersede, adds the new
 * rows. Answers the series whose value changed, appeared or went.
 */
export async function publishEntries(tx: PublishTx, what: Published): Promise<number[]> {
  const place = sql`
    area_code = ${what.area} and through = ${what.through} and vintage = ${what.vintage}
    and origin = ${what.origin} and basis = 'reported' and publication_to is null`;
  const closed = await tx.execute<{ series_id: number; value: string; bound: string | null }>(sql`
    update fact set publication_to = ${tx.publication}
    where ${place}
      and (series_id in (select series_id from submission_entry where submission_id = ${what.submission})
        ${what.replacesForm ? sql`or form = ${what.form}` : sql``})
    returning series_id, value, bound`);
  const added = await tx.execute<{ series_id: number; value: string; bound: string | null }>(sql`
    with moved as (delete from submission_entry where submission_id = ${what.submission} returning *)
    insert into fact (series_id, area_code, through, vintage, origin, basis, value, bound, written, unit, decimals,
      form, submission_id, sheet, cell, publication_from)
    select series_id, ${what.area}, ${what.through}, ${what.vintage}, ${what.origin}, 'reported', value, bound, written,
      unit, decimals, ${what.form}, submission_id, sheet, cell, ${tx.publication}
    from moved
    returning series_id, value, bound`);
  const before = new Map(closed.map((row) => [row.series_id, `${row.value}${row.bound}`]));
  const after = new Map(added.map((row) => [row.series_id, `${row.value}${row.bound}`]));
  return [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id));
}
