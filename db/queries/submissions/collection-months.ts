import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { AreaScope } from "@/lib/domain/access";
import type { Month } from "@/lib/domain/period";

/** A month with what makes it worth choosing: something is owed for it, or something was submitted. */
export type CollectionMonth = { readonly through: Month; readonly owed: boolean };

/** Months up to `last` for which these areas owe or have submitted anything, the latest first. */
export async function collectionMonths(
  db: Queryable,
  scope: AreaScope,
  last: Month,
): Promise<CollectionMonth[]> {
  const areas = sql.param([...scope.areas]);
  const rows = await db.execute<CollectionMonth>(sql`
    with owed as (
      select distinct to_char(m, 'YYYY-MM') as through
      from (
        select min(from_month) as first, max(coalesce(to_month, ${last})) as last
        from collection_duty where area_code = any(${areas}::text[])
      ) d, generate_series((d.first || '-01')::date, (d.last || '-01')::date, interval '1 month') m
    ),
    sent as (select distinct through from submission where area_code = any(${areas}::text[]))
    select coalesce(o.through, s.through) as through, o.through is not null as owed
    from owed o full join sent s on s.through = o.through
    order by 1 desc`);
  return [...rows];
}
