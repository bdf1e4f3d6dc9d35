import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { type Decimal, decimal } from "@/lib/domain/decimal";
import type { Scheme } from "@/lib/domain/dimension";
import type { HeadCounts } from "@/lib/domain/submissions/per-head-check";

type Row = { what: "insured" | "spent" | "population"; scheme: Scheme; value: string };

const TOTALS = sql`s.person_group = 'all' and s.setting = 'all' and s.provider_level = 'all' and s.place = 'all'
  and s.payment = 'all' and f.basis = 'reported' and f.publication_to is null and f.bound is null`;

/** Heads and spending of an area that a statement without a history is held against. Called for one's own area only. */
export async function headCounts(
  db: Queryable,
  area: string,
  at: string,
  origin: string,
): Promise<HeadCounts> {
  const rows = await db.execute<Row>(sql`
    (select distinct on (s.scheme) 'insured' as what, s.scheme, f.value::text as value
      from fact f join series s on s.id = f.series_id
      where f.area_code = ${area} and f.through <= ${at} and f.origin = ${origin} and s.measure = 'insured' and ${TOTALS}
      order by s.scheme, f.through desc, f.id desc)
    union all
    (select distinct on (s.scheme) 'spent', s.scheme, f.value::text
      from fact f join series s on s.id = f.series_id
      where f.area_code = ${area} and f.through = ${at} and f.origin = ${origin} and s.measure = 'fund.expenditure'
        and ${TOTALS}
      order by s.scheme, f.id desc)
    union all
    (select 'population', 'all', population_2020::text from area where code = ${area} and population_2020 is not null)`);
  const bySchemes = (what: Row["what"]): Map<Scheme, Decimal> =>
    new Map(rows.filter((row) => row.what === what).map((row) => [row.scheme, decimal(row.value)]));
  return {
    insured: bySchemes("insured"),
    expenditure: bySchemes("spent"),
    population: bySchemes("population").get("all") ?? null,
  };
}
