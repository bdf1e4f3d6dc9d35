import { type SQL, sql } from "drizzle-orm";
import type { PublishTx } from "@/db/audited-transaction";
import type { Queryable } from "@/db/client";
import { executePrepared } from "@/db/prepared";
import type { StoredFigure } from "@/lib/domain/indicators/stored-figure";
import type { ValueRow } from "@/lib/domain/indicators/value-row";
import { PACKED, PACKED_FIGURE, unpackFigure } from "./packed-figure";

/** Where a computed figure belongs; `row` is null when nothing is known of it any more. */
export type ComputedFigure = {
  readonly indicator: string;
  readonly scheme: string;
  readonly through: string;
  readonly area: string;
  readonly basis: string;
  readonly row: ValueRow | null;
};

const BATCH = 4000;

/**
 * Writes what differs from the current rows at the transaction's publication: closes the old row, adds the new.
 * Answers the figures that changed. Equal rows are left as they are, with their earlier publication.
 */
export async function writeValues(
  tx: PublishTx,
  vintage: string,
  origin: string,
  figures: readonly ComputedFigure[],
): Promise<ComputedFigure[]> {
  const changed: ComputedFigure[] = [];
  for (let start = 0; start < figures.length; start += BATCH) {
    const batch = figures.slice(start, start + BATCH);
    for (const { position } of await replaceDiffering(tx, vintage, origin, batch)) {
      changed.push(batch[position - 1] as ComputedFigure);
    }
  }
  return changed;
}

const texts = (values: readonly (string | null)[]): SQL => sql`${sql.param([...values])}::text[]`;
const ints = (values: readonly number[]): SQL => sql`${sql.param([...values])}::int[]`;
const numerics = (values: readonly (string | null)[]): SQL => sql`${sql.param([...values])}::numeric[]`;

/** One place a row; of a figure of which nothing is known, the version is -1. */
function places(figures: readonly ComputedFigure[]): SQL {
  const rows = figures.map(({ row }) => row);
  const text = (pick: (row: ValueRow) => string | null): SQL =>
    texts(rows.map((row) => (row ? pick(row) : null)));
  const numeric = (pick: (row: ValueRow) => string | null): SQL =>
    numerics(rows.map((row) => (row ? pick(row) : null)));
  return sql`unnest(
      ${texts(figures.map((f) => f.indicator))}, ${texts(figures.map((f) => f.scheme))},
      ${texts(figures.map((f) => f.through))}, ${texts(figures.map((f) => f.area))},
      ${texts(figures.map((f) => f.basis))}, ${ints(rows.map((r) => r?.version ?? -1))},
      ${numeric((r) => r.value)}, ${text((r) => r.bound)}, ${numeric((r) => r.numerator)},
      ${numeric((r) => r.denominator)}, ${text((r) => r.reason)}, ${text((r) => r.detail)},
      ${text((r) => r.absent.join(","))}, ${numeric((r) => r.partialValue)}, ${numeric((r) => r.partialNumerator)},
      ${numeric((r) => r.partialDenominator)}, ${ints(rows.map((r) => r?.expected ?? -1))},
      ${ints(rows.map((r) => r?.present ?? -1))}, ${text((r) => String(r.stated))}
    ) with ordinality as p (indicator, scheme, through, area, basis, version, value, bound, numerator, denominator,
      reason, detail, absent, partial_value, partial_numerator, partial_denominator, expected, present, stated, position)`;
}

/** The places whose current row says something else, or that have a row only on one side. */
const differing = (vintage: string, origin: string, figures: readonly ComputedFigure[]): SQL => sql`
      select p.*, v.id as current
      from ${places(figures)}
      left join lateral (
        select * from indicator_value v
        where v.indicator = p.indicator and v.scheme = p.scheme and v.through = p.through and v.area_code = p.area
          and v.basis = p.basis and v.vintage = ${vintage} and v.origin = ${origin} and v.publication_to is null
        offset 0
      ) v on true
      where (v.id is null) <> (p.version = -1)
        or (v.id is not null and (v.version, v.value, v.bound, v.numerator, v.denominator, v.reason, v.detail,
          array_to_string(v.absent, ','), v.partial_value, v.expected::int, v.stated::text)
          is distinct from (p.version, p.value, p.bound, p.numerator, p.denominator, p.reason, p.detail, p.absent,
          p.partial_value, p.expected, p.stated))`;

/**
 * Positions of the places whose current row says something else, or that have a row only on one side. Each place is
 * looked up in the index by itself: in the load that fills the table no statistics say how large it is. The rows are
 * added from the count of the closed ones, so that these have left the unique index by then.
 */
const replaceDiffering = (
  tx: PublishTx,
  vintage: string,
  origin: string,
  figures: readonly ComputedFigure[],
): Promise<{ position: number }[]> =>
  executePrepared(
    tx,
    sql`
    with differing as materialized (${differing(vintage, origin, figures)}),
    closed as (
      update indicator_value set publication_to = ${tx.publication}
      where id = any(array(select current from differing where current is not null))
      returning 1
    ),
    added as (
      insert into indicator_value (indicator, version, area_code, through, scheme, vintage, origin, basis, value, bound,
        numerator, denominator, reason, detail, stated, expected, present, absent, partial_value, partial_numerator,
        partial_denominator, publication_from, packed)
      select f.*, ${PACKED}
      from (
        select indicator, version, area as area_code, through, scheme, ${vintage}::text as vintage,
          ${origin}::text as origin, basis, value, bound, numerator, denominator, reason, detail,
          stated::boolean as stated, expected, present,
          case when absent = '' then '{}'::text[] else string_to_array(absent, ',') end as absent,
          partial_value, partial_numerator, partial_denominator, ${tx.publication}::bigint as publication_from
        from differing, (select count(*) from closed) c
        where version <> -1
      ) f
    )
    select position::int as position from differing order by position`,
  );

/** A figure that would change, with its current row; null where there is none. */
export type DifferingFigure = { readonly figure: ComputedFigure; readonly before: StoredFigure | null };

/** The figures that `writeValues` would write, found by the same comparison; nothing is written. */
export async function differingValues(
  db: Queryable,
  vintage: string,
  origin: string,
  figures: readonly ComputedFigure[],
): Promise<DifferingFigure[]> {
  const found: DifferingFigure[] = [];
  for (let start = 0; start < figures.length; start += BATCH) {
    const batch = figures.slice(start, start + BATCH);
    const rows = await executePrepared<{ position: number; before: string | null }>(
      db,
      sql`
      with differing as materialized (${differing(vintage, origin, batch)})
      select d.position::int as position,
        (select ${PACKED_FIGURE} from indicator_value where id = d.current) as before
      from differing d order by d.position`,
    );
    for (const { position, before } of rows) {
      const figure = batch[position - 1] as ComputedFigure;
      found.push({ figure, before: before === null ? null : unpackFigure(before) });
    }
  }
  return found;
}
