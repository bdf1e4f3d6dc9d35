import { type SQL, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { AreaCode } from "@/lib/domain/area";
import type { Month } from "@/lib/domain/period";
import type { Origin, Vintage } from "@/lib/domain/vintage";

/** A statement on its way, whose entries would become facts of one area and month. */
export type PendingStatement = {
  readonly submission: number;
  readonly form: string;
  readonly area: AreaCode;
  readonly through: Month;
  readonly vintage: Vintage;
  readonly origin: Origin;
  /** A statement replaces all that its form said before; a list of published items only what it repeats. */
  readonly replacesForm: boolean;
};

/** Current facts that a statement's entries take the place of. */
export const supersededFacts = (what: PendingStatement, table = sql``): SQL => sql`
  ${table}area_code = ${what.area} and ${table}through = ${what.through} and ${table}vintage = ${what.vintage}
  and ${table}origin = ${what.origin} and ${table}basis = 'reported' and ${table}publication_to is null
  and (${table}series_id in (select series_id from submission_entry where submission_id = ${what.submission})
    ${what.replacesForm ? sql`or ${table}form = ${what.form}` : sql``})`;

type NumberOfSeries = { series_id: number; value: string; bound: string | null };

/** Series whose value differs, appears or goes. */
export function changedSeries(
  before: readonly NumberOfSeries[],
  after: readonly NumberOfSeries[],
): ReadonlySet<number> {
  const said = (rows: readonly NumberOfSeries[]) =>
    new Map(rows.map((row) => [row.series_id, `${row.value}${row.bound}`]));
  const [was, is] = [said(before), said(after)];
  return new Set([...was.keys(), ...is.keys()].filter((id) => was.get(id) !== is.get(id)));
}

/** The series that publishing a statement would change: nothing is written. */
export async function pendingSeries(db: Queryable, what: PendingStatement): Promise<ReadonlySet<number>> {
  const [before, after] = await Promise.all([
    db.execute<NumberOfSeries>(sql`select series_id, value, bound from fact where ${supersededFacts(what)}`),
    db.execute<NumberOfSeries>(
      sql`select series_id, value, bound from submission_entry where submission_id = ${what.submission}`,
    ),
  ]);
  return changedSeries([...before], [...after]);
}
