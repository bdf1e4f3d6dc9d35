import { type SQL, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { executePrepared } from "@/db/prepared";
import type { FactBasis } from "@/lib/domain/vintage";
import { type PendingStatement, supersededFacts } from "./pending-facts";

/** One fact that helps to answer a request: all `needed` members of an alternative must be there. */
export type LeafMember = {
  readonly request: number;
  /** Lower is better: alternatives in order, more final vintages first. */
  readonly rank: number;
  readonly series: number;
  readonly needed: number;
  readonly through: string;
  readonly vintage: string;
  readonly form: string | null;
};

export type TargetMember = { readonly target: number; readonly area: string };

export type LeafAnswer = {
  readonly request: number;
  readonly target: number;
  readonly sum: string;
  readonly bound: string | null;
  /** The areas that answered and what each said, in one order. */
  readonly areas: readonly string[];
  readonly values: readonly string[];
  readonly bounds: readonly (string | null)[];
};

/** Rows that were current at a publication; without one, the rows that are current now. */
export const asOf = (publication: number | null, table = sql``): SQL =>
  publication === null
    ? sql`${table}publication_to is null`
    : sql`${table}publication_from <= ${publication} and (${table}publication_to is null or ${table}publication_to > ${publication})`;

type Row = { request: number; target: number; sum: string; bound: string | null } & Record<
  "areas" | "values" | "bounds",
  string
>;

/**
 * Sums all leaves for all targets in one fixed statement (MODEL M13). Each area answers a request by its best complete
 * alternative; a target's sum tells which of its areas did. Reads facts only, never settlement rows. The first
 * `offset 0` has each member looked up in the index: joined, the planner reads the whole table for a hundred of its
 * rows. The second keeps it from taking the complete ones for so few that it compares every pair of areas.
 */
export const leafSums = (
  members: readonly LeafMember[],
  targets: readonly TargetMember[],
  origin: string,
  publication: number | null,
  pending: PendingStatement | null = null,
  basis: FactBasis = "reported",
): SQL => {
  const ints = (pick: (member: LeafMember) => number) => sql.param(members.map(pick));
  const texts = (pick: (member: LeafMember) => string) => sql.param(members.map(pick));
  const areas = [...new Set(targets.map(({ area }) => area))];
  return sql`
    with member as (
      select * from unnest(
        ${ints((m) => m.request)}::int[], ${ints((m) => m.rank)}::int[], ${ints((m) => m.series)}::int[],
        ${ints((m) => m.needed)}::int[], ${texts((m) => m.through)}::text[], ${texts((m) => m.vintage)}::text[],
        ${texts((m) => m.form ?? "")}::text[]
      ) as m (request, rank, series_id, needed, through, vintage, form)
    ),
    target as (
      select * from unnest(
        ${sql.param(targets.map(({ target }) => target))}::int[], ${sql.param(targets.map(({ area }) => area))}::text[]
      ) as t (target, area_code)
    ),
    answered as (
      select m.request, m.rank, f.area_code, sum(f.value) as value, max(f.bound) as bound,
        count(*) = max(m.needed) as complete
      from member m
      cross join lateral (
        select f.area_code, f.value, f.bound
        from fact f
        where f.series_id = m.series_id and f.through = m.through and f.vintage = m.vintage
          and f.area_code = any(${sql.param(areas)}::text[]) and f.origin = ${origin} and f.basis = ${basis}
          and ${asOf(publication, sql`f.`)} and ${ofForm}
          ${pending ? insteadOf(pending, areas, origin) : sql``}
        offset 0
      ) f
      group by m.request, m.rank, f.area_code
      offset 0
    ),
    best as (
      select distinct on (request, area_code) request, area_code, value, bound
      from answered
      where complete
      order by request, area_code, rank
    )
    select b.request, t.target, trim_scale(sum(b.value))::text as sum, max(b.bound) as bound,
      string_agg(b.area_code, ',') as areas, string_agg(trim_scale(b.value)::text, ',') as values,
      string_agg(coalesce(b.bound, ''), ',') as bounds
    from best b join target t using (area_code)
    group by b.request, t.target`;
};

/** What a form declares complete holds for whatever else answers for its slots, too. */
export const ofForm = sql`(m.form = '' or f.form = m.form or f.basis <> 'reported')`;

/** The facts as they would be if a statement were published: its entries, and not what they take the place of. */
const insteadOf = (pending: PendingStatement, areas: readonly string[], origin: string): SQL => sql`
  and not (${supersededFacts(pending, sql`f.`)})
  union all
  select ${pending.area}::text, e.value, e.bound
  from submission_entry e
  where e.submission_id = ${pending.submission} and e.series_id = m.series_id and m.through = ${pending.through}
    and m.vintage = ${pending.vintage} and ${pending.origin}::text = ${origin}
    and ${pending.area}::text = any(${sql.param([...areas])}::text[]) and (m.form = '' or m.form = ${pending.form})`;

/** Reads the sums of all leaves of one basis for all targets at once; of facts as a pending statement would make them, if one is given. */
export async function sumLeaves(
  db: Queryable,
  members: readonly LeafMember[],
  targets: readonly TargetMember[],
  origin: string,
  publication: number | null,
  pending: PendingStatement | null = null,
  basis: FactBasis = "reported",
): Promise<LeafAnswer[]> {
  if (members.length === 0 || targets.length === 0) return [];
  const asked = leafSums(members, targets, origin, publication, pending, basis);
  const rows = await executePrepared<Row>(db, asked);
  return rows.map((row) => ({
    ...row,
    areas: row.areas.split(","),
    values: row.values.split(","),
    bounds: row.bounds.split(",").map((bound) => bound || null),
  }));
}
