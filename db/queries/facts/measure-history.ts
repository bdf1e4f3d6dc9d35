import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { type Decimal, decimal } from "@/lib/domain/decimal";
import type { Month } from "@/lib/domain/period";
import type { History } from "@/lib/domain/submissions/earlier";

type Asked = {
  readonly area: string;
  readonly vintage: string;
  readonly origin: string;
  readonly from: Month;
  /** Not included. */
  readonly before: Month;
};

/** Accepted values of some measures of an area, month by month and by entry key. Called for one's own area only. */
export async function measureHistory(
  db: Queryable,
  measures: readonly string[],
  { area, vintage, origin, from, before }: Asked,
): Promise<History> {
  const rows = await db.execute<{ key: string; through: Month; value: string }>(sql`
    select concat_ws('|', s.measure, s.scheme, s.person_group, s.setting, s.provider_level, s.place, s.payment) as key,
      f.through, f.value::text as value
    from fact f join series s on s.id = f.series_id
    where f.area_code = ${area} and f.through >= ${from} and f.through < ${before}
      and s.measure = any(${sql.param(measures)}::text[])
      and f.vintage = ${vintage} and f.origin = ${origin} and f.basis = 'reported' and f.publication_to is null
    order by f.through`);
  const months = new Map<Month, Map<string, Decimal>>();
  for (const { key, through, value } of rows) {
    const values = months.get(through) ?? new Map<string, Decimal>();
    months.set(through, values.set(key, decimal(value)));
  }
  return months;
}
