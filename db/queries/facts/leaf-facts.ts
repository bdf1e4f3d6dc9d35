import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { AreaScope } from "@/lib/domain/access";
import type { FactBasis } from "@/lib/domain/vintage";
import { asOf, type LeafMember, ofForm } from "./sum-leaves";

/** A fact with everything that says where it comes from. */
export type SourcedFact = {
  readonly request: number;
  readonly rank: number;
  readonly factId: string;
  readonly seriesId: number;
  readonly area: string;
  readonly through: string;
  readonly vintage: string;
  readonly value: string;
  readonly bound: string | null;
  readonly written: string;
  readonly unit: string;
  readonly decimals: number;
  readonly form: string;
  readonly submission: string;
  readonly sheet: string;
  readonly cell: string;
  readonly publicationFrom: string;
};

/**
 * The facts behind the leaves of one figure, by the same selectors that summed them (MODEL M19): every alternative that
 * is there, for the caller to keep each area's best complete one.
 */
export async function leafFacts(
  db: Queryable,
  scope: AreaScope,
  members: readonly LeafMember[],
  areas: readonly string[],
  origin: string,
  publication: number | null,
  basis: FactBasis = "reported",
): Promise<SourcedFact[]> {
  const visible = areas.filter((area) => scope.areas.has(area as never));
  if (members.length === 0 || visible.length === 0) return [];
  const ints = (pick: (member: LeafMember) => number) => sql.param(members.map(pick));
  const texts = (pick: (member: LeafMember) => string) => sql.param(members.map(pick));
  const rows = await db.execute<SourcedFact>(sql`
    with member as (
      select * from unnest(
        ${ints((m) => m.request)}::int[], ${ints((m) => m.rank)}::int[], ${ints((m) => m.series)}::int[],
        ${texts((m) => m.through)}::text[], ${texts((m) => m.vintage)}::text[], ${texts((m) => m.form ?? "")}::text[]
      ) as m (request, rank, series_id, through, vintage, form)
    )
    select m.request, m.rank, f.id as "factId", f.series_id as "seriesId", f.area_code as area, f.through, f.vintage,
      f.value::text as value, f.bound, f.written, f.unit, f.decimals, f.form, f.submission_id as submission, f.sheet,
      f.cell, f.publication_from as "publicationFrom"
    from member m
    cross join lateral (
      select * from fact f
      where f.series_id = m.series_id and f.through = m.through and f.vintage = m.vintage
        and f.area_code = any(${sql.param(visible)}::text[]) and f.origin = ${origin} and f.basis = ${basis}
        and ${asOf(publication, sql`f.`)} and ${ofForm}
      offset 0
    ) f
    order by m.request, f.area_code, m.rank, f.series_id`);
  return [...rows];
}
