import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { AreaScope } from "@/lib/domain/access";
import type { Month } from "@/lib/domain/period";
import type { Origin, Vintage } from "@/lib/domain/vintage";

export type PublishedPeriod = {
  readonly through: Month;
  readonly vintage: Vintage;
  readonly origin: Origin;
  readonly areas: number;
};

/** Periods of which these areas have published anything, the latest first. */
export async function publishedPeriods(
  db: Queryable,
  scope: AreaScope,
  areas: readonly string[],
): Promise<PublishedPeriod[]> {
  const visible = areas.filter((area) => scope.areas.has(area as never));
  const rows = await db.execute<PublishedPeriod>(sql`
    select through, vintage, origin, count(distinct area_code)::int as areas
    from submission
    where status = 'published' and area_code = any(${sql.param(visible)}::text[])
    group by through, vintage, origin
    order by through desc, origin desc`);
  return [...rows];
}
