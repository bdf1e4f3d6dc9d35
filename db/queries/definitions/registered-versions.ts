import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import type { RegisteredVersion } from "@/lib/domain/indicators/version-ranges";
import type { Month } from "@/lib/domain/period";

/** Every version as it was registered, shipped and a bureau's own, with the month that ended it; as of a publication. */
export async function registeredVersions(
  db: Queryable,
  publication: number | null = null,
): Promise<RegisteredVersion[]> {
  const asOf = sql`${publication}::bigint`;
  const rows = await db.execute<{ body: IndicatorDefinition; shipped: boolean; ended: Month | null }>(
    sql`
      select body, shipped, case when ${asOf} is null or ended_in <= ${asOf} then ended_through end as ended
      from indicator_definition
      where ${asOf} is null or publication_from <= ${asOf}
      order by code, version`,
  );
  return rows.map(({ body, shipped, ended }) => ({ definition: body, shipped, endedThrough: ended }));
}
