import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { executePrepared } from "@/db/prepared";
import type { AreaCode } from "@/lib/domain/area";
import type { Month } from "@/lib/domain/period";

/** Through-months of which each area has published anything in a vintage and origin. */
export async function publishedMonths(
  db: Queryable,
  vintage: string,
  origin: string,
): Promise<Map<AreaCode, Month[]>> {
  const rows = await db.execute<{ area: AreaCode; months: Month[] }>(sql`
    select area_code as area, array_agg(distinct through order by through) as months
    from submission
    where vintage = ${vintage} and origin = ${origin} and status = 'published' and form <> 'settlement'
    group by area_code`);
  return new Map(rows.map(({ area, months }) => [area, months]));
}

/** Through-months of which settlement detail tells each area something. Few submissions hold it, and they are looked up. */
export async function settledMonths(db: Queryable, origin: string): Promise<Map<AreaCode, Month[]>> {
  const rows = await db.execute<{ area: AreaCode; months: Month[] }>(sql`
    select s.area_code as area, array_agg(distinct f.through order by f.through) as months
    from submission s join fact f on f.submission_id = s.id
    where s.form = 'settlement' and s.status = 'published' and s.origin = ${origin} and f.publication_to is null
    group by s.area_code`);
  return new Map(rows.map(({ area, months }) => [area, months]));
}

/** Through-months of which any area has published anything in a vintage and origin. */
export async function publishedThroughs(db: Queryable, vintage: string, origin: string): Promise<Month[]> {
  const rows = await executePrepared<{ through: Month }>(
    db,
    sql`
    select distinct through from submission
    where status = 'published' and vintage = ${vintage} and origin = ${origin} and form <> 'settlement'`,
  );
  return rows.map(({ through }) => through);
}
