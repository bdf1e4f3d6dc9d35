import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { asOf } from "@/db/queries/facts/sum-leaves";
import { PACKED_FIGURE, unpackFigure } from "@/db/queries/values/packed-figure";
import type { AreaScope } from "@/lib/domain/access";
import type { StoredFigure } from "@/lib/domain/indicators/stored-figure";

/** Present figures, in every basis, of which any basis was written after a publication. */
export async function figuresSince(
  db: Queryable,
  scope: AreaScope,
  asked: {
    readonly areas: readonly string[];
    readonly origin: string;
    readonly vintages: readonly string[];
    readonly publication: number;
  },
): Promise<StoredFigure[]> {
  const areas = asked.areas.filter((area) => scope.areas.has(area as never));
  if (areas.length === 0) return [];
  const rows = await db.execute<{ figure: string }>(sql`
    select ${PACKED_FIGURE} as figure
    from indicator_value
    where area_code = any(${sql.param(areas)}::text[]) and origin = ${asked.origin}
      and vintage = any(${sql.param([...asked.vintages])}::text[]) and ${asOf(null)}
      and (indicator, area_code, through, scheme, vintage) in (
        select indicator, area_code, through, scheme, vintage
        from indicator_value
        where publication_from > ${asked.publication} and origin = ${asked.origin}
          and area_code = any(${sql.param(areas)}::text[]))`);
  return rows.map(({ figure }) => unpackFigure(figure));
}
