import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { AreaScope } from "@/lib/domain/access";
import type { FactBasis } from "@/lib/domain/vintage";
import type { LeafMember } from "./sum-leaves";

/** Publications at which any of the facts behind a figure came or went, in order. */
export async function factPublications(
  db: Queryable,
  scope: AreaScope,
  members: readonly LeafMember[],
  areas: readonly string[],
  origin: string,
  basis: FactBasis,
): Promise<number[]> {
  const visible = areas.filter((area) => scope.areas.has(area as never));
  if (members.length === 0 || visible.length === 0) return [];
  const rows = await db.execute<{ number: string }>(sql`
    with own as (
      select f.publication_from, f.publication_to
      from unnest(
        ${sql.param(members.map(({ series }) => series))}::int[], ${sql.param(members.map(({ through }) => through))}::text[],
        ${sql.param(members.map(({ vintage }) => vintage))}::text[]
      ) as m (series_id, through, vintage)
      join fact f on f.series_id = m.series_id and f.through = m.through and f.vintage = m.vintage
        and f.area_code = any(${sql.param(visible)}::text[]) and f.origin = ${origin} and f.basis = ${basis}
    )
    select publication_from as number from own
    union select publication_to from own where publication_to is not null
    order by number`);
  return rows.map(({ number }) => Number(number));
}
