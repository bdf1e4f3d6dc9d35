import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { AreaScope } from "@/lib/domain/access";
import type { CalendarEntry } from "@/lib/domain/submissions/duty-calendar";
import type { Origin } from "@/lib/domain/vintage";

/** Who has to report which form by which day, past and present, the latest rule of a form first. */
export async function dutyCalendar(
  db: Queryable,
  scope: AreaScope,
  origin: Origin,
): Promise<CalendarEntry[]> {
  const rows = await db.execute<CalendarEntry>(sql`
    select form, frequency, due_day as "dueDay", from_month as "from", to_month as "to",
      array_agg(area_code order by area_code) as areas
    from collection_duty
    where origin = ${origin} and area_code = any(${sql.param([...scope.areas])}::text[])
    group by form, frequency, due_day, from_month, to_month
    order by form, from_month desc, due_day`);
  return [...rows];
}
