import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { decimal } from "@/lib/domain/decimal";
import type { AcceptedValue } from "@/lib/domain/submissions/accepted-check";

/** What is accepted of an area for a month in one vintage, by entry key. Called for one's own area only. */
export async function acceptedValues(
  db: Queryable,
  area: string,
  at: string,
  vintage: string,
  origin: string,
): Promise<Map<string, AcceptedValue>> {
  const rows = await db.execute<
    Omit<AcceptedValue, "value" | "submission"> & { key: string; value: string; submission: string }
  >(sql`
    select concat_ws('|', s.measure, s.scheme, s.person_group, s.setting, s.provider_level, s.place, s.payment) as key,
      f.value::text as value, f.unit, f.decimals, f.form, b.period, f.submission_id as submission
    from fact f join series s on s.id = f.series_id join submission b on b.id = f.submission_id
    where f.area_code = ${area} and f.through = ${at} and f.vintage = ${vintage} and f.origin = ${origin}
      and f.basis = 'reported' and f.publication_to is null`);
  return new Map(
    rows.map(({ key, ...row }) => [
      key,
      { ...row, value: decimal(row.value), submission: Number(row.submission) },
    ]),
  );
}
