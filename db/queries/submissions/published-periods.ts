import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { asOf } from "@/db/queries/facts/sum-leaves";
import type { AreaScope } from "@/lib/domain/access";
import type { Month } from "@/lib/domain/period";
import type { Origin, Vintage } from "@/lib/domain/vintage";

export type PublishedPeriod = {
  readonly through: Month;
  readonly vintage: Vintage;
  readonly origin: Origin;
  readonly areas: number;
};

/**
 * Periods of which these areas had, at a publication or by now, published anything that a figure comes of, the latest first. A bulletin may hold
 * only what no indicator is made of, such as a series over many years: that is no edition to show.
 */
export async function publishedPeriods(
  db: Queryable,
  scope: AreaScope,
  areas: readonly string[],
  publication: number | null = null,
): Promise<PublishedPeriod[]> {
  const standing =
    publication === null
      ? sql`s.status = 'published'`
      : sql`s.published_as <= ${publication} and not exists (
          select 1 from submission later where later.supersedes = s.id and later.published_as <= ${publication})`;
  const visible = areas.filter((area) => scope.areas.has(area as never));
  const rows = await db.execute<PublishedPeriod>(sql`
    select through, vintage, origin, count(distinct area_code)::int as areas
    from submission s
    where ${standing} and area_code = any(${sql.param(visible)}::text[])
      and form <> 'settlement' and (form <> 'bulletin' or (
        -- limit 1 keeps this a look into the index: as an exists it is planned as a scan of every value.
        select true from indicator_value v
        where v.area_code = s.area_code and v.through = s.through and v.vintage = s.vintage and v.origin = s.origin
          and ${asOf(publication, sql`v.`)}
        limit 1
      ))
    group by through, vintage, origin
    order by through desc, origin desc`);
  return [...rows];
}
