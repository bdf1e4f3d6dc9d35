import { type SQL, sql } from "drizzle-orm";
import type { PublishTx } from "@/db/audited-transaction";
import type { ValueRow } from "@/lib/domain/indicators/value-row";

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
    const differing = await differingPlaces(tx, vintage, origin, batch);
    const rows = differing.map(({ position }) => batch[position] as ComputedFigure);
    await closeRows(
      tx,
      differing.flatMap(({ current }) => (current === null ? [] : [current])),
    );
    await addRows(
      tx,
      vintage,
      origin,
      rows.flatMap(({ row }) => (row ? [row] : [])),
    );
    changed.push(...rows);
  }
  return changed;
}

const texts = (values: readonly (string | null)[]): SQL => sql`${sql.param([...values])}::text[]`;
const ints = (values: readonly number[]): SQL => sql`${sql.param([...values])}::int[]`;
const numerics = (values: readonly (string | null)[]): SQL => sql`${sql.param([...values])}::numeric[]`;

const placeColumns = (figures: readonly ComputedFigure[]): SQL => sql`
  ${texts(figures.map((f) => f.indicator))}, ${texts(figures.map((f) => f.scheme))},
  ${texts(figures.map((f) => f.through))}, ${texts(figures.map((f) => f.area))}, ${texts(figures.map((f) => f.basis))}`;

const samePlace = (vintage: string, origin: string): SQL => sql`
  v.indicator = p.indicator and v.scheme = p.scheme and v.through = p.through and v.area_code = p.area
  and v.basis = p.basis and v.vintage = ${vintage} and v.origin = ${origin} and v.publication_to is null`;

type Differing = { readonly position: number; readonly current: string | null };

/**
 * Positions in the batch whose current row says something else, or that have a row only on one side, with that row.
 * Each place is looked up in the index by itself: in the load that fills the table no statistics say how large it is.
 */
async function differingPlaces(
  tx: PublishTx,
  vintage: string,
  origin: string,
  figures: readonly ComputedFigure[],
): Promise<Differing[]> {
  const rows = figures.map(({ row }) => row);
  const found = await tx.execute<{ position: number; current: string | null }>(sql`
    select p.position::int as position, v.id as current
    from unnest(${placeColumns(figures)},
      ${ints(rows.map((r) => r?.version ?? -1))}, ${numerics(rows.map((r) => r?.value ?? null))},
      ${texts(rows.map((r) => r?.bound ?? null))}, ${numerics(rows.map((r) => r?.numerator ?? null))},
      ${numerics(rows.map((r) => r?.denominator ?? null))}, ${texts(rows.map((r) => r?.reason ?? null))},
      ${texts(rows.map((r) => r?.detail ?? null))}, ${texts(rows.map((r) => r?.absent.join(",") ?? null))},
      ${numerics(rows.map((r) => r?.partialValue ?? null))}, ${ints(rows.map((r) => r?.expected ?? -1))},
      ${texts(rows.map((r) => (r ? String(r.stated) : null)))}
    ) with ordinality as p (indicator, scheme, through, area, basis, version, value, bound, numerator, denominator,
      reason, detail, absent, partial_value, expected, stated, position)
    left join lateral (
      select * from indicator_value v where ${samePlace(vintage, origin)} offset 0
    ) v on true
    where (v.id is null) <> (p.version = -1)
      or (v.id is not null and (v.version, v.value, v.bound, v.numerator, v.denominator, v.reason, v.detail,
        array_to_string(v.absent, ','), v.partial_value, v.expected::int, v.stated::text)
        is distinct from (p.version, p.value, p.bound, p.numerator, p.denominator, p.reason, p.detail, p.absent,
        p.partial_value, p.expected, p.stated))
    order by p.position`);
  return found.map(({ position, current }) => ({ position: position - 1, current }));
}

async function closeRows(tx: PublishTx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`
    update indicator_value set publication_to = ${tx.publication} where id = any(${sql.param([...ids])}::bigint[])`);
}

async function addRows(
  tx: PublishTx,
  vintage: string,
  origin: string,
  rows: readonly ValueRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into indicator_value (indicator, version, area_code, through, scheme, vintage, origin, basis, value, bound,
      numerator, denominator, reason, detail, stated, expected, present, absent, partial_value, partial_numerator,
      partial_denominator, publication_from)
    select indicator, version, area, through, scheme, ${vintage}, ${origin}, basis, value, bound, numerator, denominator,
      reason, detail, stated::boolean, expected, present,
      case when absent = '' then '{}'::text[] else string_to_array(absent, ',') end,
      partial_value, partial_numerator, partial_denominator, ${tx.publication}
    from unnest(${texts(rows.map((r) => r.indicator))}, ${ints(rows.map((r) => r.version))},
      ${texts(rows.map((r) => r.area))}, ${texts(rows.map((r) => r.through))}, ${texts(rows.map((r) => r.scheme))},
      ${texts(rows.map((r) => r.basis))}, ${numerics(rows.map((r) => r.value))}, ${texts(rows.map((r) => r.bound))},
      ${numerics(rows.map((r) => r.numerator))}, ${numerics(rows.map((r) => r.denominator))},
      ${texts(rows.map((r) => r.reason))}, ${texts(rows.map((r) => r.detail))},
      ${texts(rows.map((r) => String(r.stated)))}, ${ints(rows.map((r) => r.expected))},
      ${ints(rows.map((r) => r.present))}, ${texts(rows.map((r) => r.absent.join(",")))},
      ${numerics(rows.map((r) => r.partialValue))}, ${numerics(rows.map((r) => r.partialNumerator))},
      ${numerics(rows.map((r) => r.partialDenominator))}
    ) as r (indicator, version, area, through, scheme, basis, value, bound, numerator, denominator, reason, detail, stated,
      expected, present, absent, partial_value, partial_numerator, partial_denominator)`);
}
