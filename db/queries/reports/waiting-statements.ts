import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { AreaScope } from "@/lib/domain/access";
import type { AreaCode } from "@/lib/domain/area";
import type { Month } from "@/lib/domain/period";
import type { FormCode } from "@/lib/domain/submissions/form";

/** A statement or correction on its way that would change the figures of a period. */
export type WaitingStatement = {
  readonly submission: number;
  readonly area: AreaCode;
  readonly form: FormCode;
  readonly through: Month;
  readonly correction: boolean;
};

/** What was submitted for these months and is not published yet. */
export async function waitingStatements(
  db: Queryable,
  scope: AreaScope,
  asked: {
    readonly areas: readonly string[];
    readonly origin: string;
    readonly vintage: string;
    readonly from: Month;
    readonly to: Month;
  },
): Promise<WaitingStatement[]> {
  const visible = asked.areas.filter((area) => scope.areas.has(area as never));
  const rows = await db.execute<Omit<WaitingStatement, "submission"> & { submission: string }>(sql`
    select id as submission, area_code as area, form, through, supersedes is not null as correction
    from submission
    where area_code = any(${sql.param(visible)}::text[]) and origin = ${asked.origin} and vintage = ${asked.vintage}
      and through between ${asked.from} and ${asked.to} and status in ('submitted', 'reviewed')
    order by area_code, form, through, id`);
  return rows.map((row) => ({ ...row, submission: Number(row.submission) }));
}
