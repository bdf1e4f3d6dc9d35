import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { AreaScope } from "@/lib/domain/access";
import { decimal } from "@/lib/domain/decimal";
import type { BookFact } from "@/lib/domain/indicators/book";
import type { Month } from "@/lib/domain/period";
import type { Bound } from "@/lib/domain/value";
import type { Vintage } from "@/lib/domain/vintage";
import { asOf } from "./sum-leaves";

/** Everything an area's sources say at some months, in every vintage of one origin. */
export async function bookFacts(
  db: Queryable,
  scope: AreaScope,
  area: string,
  months: readonly string[],
  origin: string,
  publication: number | null,
): Promise<BookFact[]> {
  if (!scope.areas.has(area as never)) return [];
  const rows = await db.execute<{
    key: string;
    through: Month;
    vintage: Vintage;
    value: string;
    bound: Bound | null;
    written: string;
    unit: string;
    decimals: number;
  }>(sql`
    select concat_ws('|', s.measure, s.scheme, s.person_group, s.setting, s.provider_level, s.place, s.payment) as key,
      f.through, f.vintage, f.value::text as value, f.bound, f.written, f.unit, f.decimals
    from fact f join series s on s.id = f.series_id
    where f.area_code = ${area} and f.through = any(${sql.param([...months])}::text[]) and f.origin = ${origin}
      and f.basis = 'reported' and ${asOf(publication, sql`f.`)}
    order by f.series_id`);
  return rows.map((row) => ({ ...row, value: decimal(row.value) }));
}
