import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { AreaScope } from "@/lib/domain/access";
import type { AreaCode } from "@/lib/domain/area";
import type { Origin } from "@/lib/domain/vintage";

/**
 * Of which kinds of data there are published statements, and whether an area has any; lists of published items are
 * nobody's statement.
 */
export async function reportedOrigins(
  db: Queryable,
  scope: AreaScope,
  area: AreaCode,
): Promise<{ readonly origin: Origin; readonly own: boolean }[]> {
  const rows = await db.execute<{ origin: Origin; own: boolean }>(sql`
    select origin, bool_or(area_code = ${area}) as own from submission
    where form <> 'bulletin' and status = 'published' and area_code = any(${sql.param([...scope.areas])}::text[])
    group by origin`);
  return [...rows];
}
