import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { AreaScope } from "@/lib/domain/access";
import type { AreaCode } from "@/lib/domain/area";
import type { Month } from "@/lib/domain/period";
import type { FormCode } from "@/lib/domain/submissions/form";
import type { SubmissionStatus } from "@/lib/domain/submissions/status";
import type { Origin, Vintage } from "@/lib/domain/vintage";

/** Where a statement of a month stands: its published or its latest submission. */
export type HistoryPlace = {
  readonly area: AreaCode;
  readonly form: FormCode;
  readonly through: Month;
  readonly vintage: Vintage;
  readonly submission: number;
  readonly status: SubmissionStatus;
};

/** Of these months, the statements of these areas that are published, else the newest that came in; of every edition. */
export async function historyPlaces(
  db: Queryable,
  scope: AreaScope,
  areas: readonly AreaCode[],
  months: readonly Month[],
  origin: Origin,
): Promise<HistoryPlace[]> {
  const visible = areas.filter((area) => scope.areas.has(area));
  const rows = await db.execute<Omit<HistoryPlace, "submission"> & { submission: string }>(sql`
    select distinct on (area_code, form, through, vintage)
      area_code as area, form, through, vintage, id as submission, status
    from submission
    where area_code = any(${sql.param(visible)}::text[]) and through = any(${sql.param([...months])}::text[])
      and origin = ${origin} and status not in ('withdrawn', 'superseded')
    order by area_code, form, through, vintage, (status = 'published') desc, id desc`);
  return rows.map((row) => ({ ...row, submission: Number(row.submission) }));
}
