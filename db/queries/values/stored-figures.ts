import { type SQL, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { asOf } from "@/db/queries/facts/sum-leaves";
import type { AreaScope } from "@/lib/domain/access";
import type { StoredFigure } from "@/lib/domain/indicators/stored-figure";
import { type PackedFigure, readPacked, unpackFigure } from "./packed-figure";

export type FigureFilter = {
  readonly indicators?: readonly string[] | undefined;
  readonly areas: readonly string[];
  readonly throughs?: readonly string[] | undefined;
  readonly schemes?: readonly string[] | undefined;
  readonly vintages?: readonly string[] | undefined;
  readonly origin?: string | undefined;
};

const anyOf = (column: SQL, values: readonly string[] | undefined): SQL =>
  values ? sql`and ${column} = any(${sql.param([...values])}::text[])` : sql``;

/** Figures in scope as they stand now, or as they stood at a publication (MODEL M2). */
export const storedFigures = async (...asked: Parameters<typeof packedFigures>): Promise<StoredFigure[]> =>
  (await packedFigures(...asked)).map(unpackFigure);

/** The same, each left as one text until somebody looks at it. */
export async function packedFigures(
  db: Queryable,
  scope: AreaScope,
  filter: FigureFilter,
  publication: number | null = null,
): Promise<PackedFigure[]> {
  const areas = filter.areas.filter((area) => scope.areas.has(area as never));
  if (areas.length === 0) return [];
  return await readPacked(
    db,
    sql`area_code = any(${sql.param(areas)}::text[]) and ${asOf(publication)}
      ${anyOf(sql`indicator`, filter.indicators)} ${anyOf(sql`through`, filter.throughs)}
      ${anyOf(sql`scheme`, filter.schemes)} ${anyOf(sql`vintage`, filter.vintages)}
      ${filter.origin ? sql`and origin = ${filter.origin}` : sql``}`,
  );
}
