import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { AreaScope } from "@/lib/domain/access";
import type { AreaCode } from "@/lib/domain/area";
import type { Month } from "@/lib/domain/period";
import type { FormCode } from "@/lib/domain/submissions/form";

export type StatementRevision = {
  readonly area: AreaCode;
  readonly form: FormCode;
  readonly through: Month;
  readonly reason: string;
};

type Asked = {
  readonly areas: readonly string[];
  readonly origin: string;
  readonly vintage: string;
  readonly from: Month;
  readonly to: Month;
  readonly publication: number;
};

/** Statements that had replaced a published one by a publication, with the reason given. */
export async function statementRevisions(
  db: Queryable,
  scope: AreaScope,
  asked: Asked,
): Promise<StatementRevision[]> {
  const visible = asked.areas.filter((area) => scope.areas.has(area as never));
  const rows = await db.execute<StatementRevision>(sql`
    select area_code as area, form, through, reason
    from submission
    where area_code = any(${sql.param(visible)}::text[]) and origin = ${asked.origin} and vintage = ${asked.vintage}
      and through between ${asked.from} and ${asked.to} and supersedes is not null and reason is not null
      and published_as <= ${asked.publication}
    order by area_code, form, through, id`);
  return [...rows];
}
