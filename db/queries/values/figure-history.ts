import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { AreaScope } from "@/lib/domain/access";
import type { FigureKey } from "@/lib/domain/figure";
import type { PublishedFigure } from "@/lib/domain/provenance/figure-edition";
import { PACKED_FIGURE, unpackFigure } from "./packed-figure";

/** Every row that ever stood for a figure, with the publications it stood from and to (MODEL M2). */
export async function figureHistory(
  db: Queryable,
  scope: AreaScope,
  key: FigureKey,
): Promise<PublishedFigure[]> {
  if (!scope.areas.has(key.area)) return [];
  const rows = await db.execute<{ figure: string; publicationTo: string | null }>(sql`
    select ${PACKED_FIGURE} as figure, publication_to as "publicationTo"
    from indicator_value
    where indicator = ${key.indicator} and area_code = ${key.area} and through = ${key.through}
      and scheme = ${key.scheme} and vintage = ${key.vintage} and origin = ${key.origin}
      -- Either has an index of its own.
      and (publication_to is null or publication_to is not null)
    order by publication_from, id`);
  return rows.map(({ figure, publicationTo }) => ({
    ...unpackFigure(figure),
    publicationTo: publicationTo === null ? null : Number(publicationTo),
  }));
}
