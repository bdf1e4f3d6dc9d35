import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { AreaScope } from "@/lib/domain/access";
import type { AreaCode } from "@/lib/domain/area";
import type { Month } from "@/lib/domain/period";
import type { Origin, Vintage } from "@/lib/domain/vintage";

export type PublishedSource = {
  readonly submission: number;
  readonly through: Month;
  readonly vintage: Vintage;
  readonly createdAt: Date;
};

/** The published statements of one form of an area, by month and vintage. */
export async function publishedSources(
  db: Queryable,
  scope: AreaScope,
  place: { readonly area: AreaCode; readonly form: string; readonly origin: Origin },
): Promise<PublishedSource[]> {
  const rows = await db.execute<{ id: string; through: Month; vintage: Vintage; at: string }>(sql`
    select id, through, vintage, created_at as at from submission
    where area_code = ${place.area} and form = ${place.form} and origin = ${place.origin} and status = 'published'
      and area_code = any(${sql.param([...scope.areas])}::text[])
    order by through`);
  return rows.map(({ id, through, vintage, at }) => ({
    ...{ submission: Number(id), through, vintage, createdAt: new Date(at) },
  }));
}
