import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { type Decimal, decimal } from "@/lib/domain/decimal";
import { lastDecember, type Month, sameMonthLastYear, yearOf } from "@/lib/domain/period";
import type { Earlier } from "@/lib/domain/submissions/earlier";

type Row = { key: string; through: Month; value: string };

const KEY = sql`concat_ws('|', s.measure, s.scheme, s.person_group, s.setting, s.provider_level, s.place, s.payment)`;

/** Accepted figures of an area that a new statement is held against. Called for one's own area only. */
export async function earlierValues(
  db: Queryable,
  area: string,
  at: Month,
  vintage: string,
  origin: string,
): Promise<Earlier> {
  const lastYear = sameMonthLastYear(at);
  const opening = lastDecember(at);
  const rows = await db.execute<Row>(sql`
    select ${KEY} as key, f.through, f.value::text as value
    from fact f join series s on s.id = f.series_id
    where f.area_code = ${area} and f.vintage = ${vintage} and f.origin = ${origin} and f.basis = 'reported'
      and f.publication_to is null
      and (f.through in (${lastYear}, ${opening}) or (f.through like ${`${yearOf(at)}-%`} and f.through < ${at}))
    order by f.through`);
  // In the order of months, so that the latest earlier one of this year stays.
  const pick = (test: (through: Month) => boolean): Map<string, Decimal> =>
    new Map(rows.filter((row) => test(row.through)).map((row) => [row.key, decimal(row.value)]));
  return {
    lastYear: pick((through) => through === lastYear),
    opening: pick((through) => through === opening),
    thisYear: pick((through) => yearOf(through) === yearOf(at)),
  };
}
