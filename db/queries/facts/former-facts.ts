import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { AreaScope } from "@/lib/domain/access";
import { type Decimal, decimal } from "@/lib/domain/decimal";

/** What a fact said before the statement that it now comes from. */
export type FormerFact = {
  readonly value: Decimal;
  readonly submission: number;
  readonly sheet: string;
  readonly cell: string;
};

/** The rows that these facts took the place of, by the fact that stands there now. */
export async function formerFacts(
  db: Queryable,
  scope: AreaScope,
  facts: readonly string[],
): Promise<Map<string, FormerFact>> {
  if (facts.length === 0) return new Map();
  const rows = await db.execute<{
    id: string;
    value: string;
    submission: string;
    sheet: string;
    cell: string;
  }>(sql`
    select f.id, former.value::text as value, former.submission_id as submission, former.sheet, former.cell
    from fact f
    join fact former on former.area_code = f.area_code and former.through = f.through
      and former.series_id = f.series_id and former.vintage = f.vintage and former.origin = f.origin
      and former.basis = f.basis and former.publication_to = f.publication_from
    where f.id = any(${sql.param([...facts])}::bigint[]) and f.area_code = any(${sql.param([...scope.areas])}::text[])`);
  return new Map(
    rows.map(({ id, value, submission, sheet, cell }) => [
      id,
      { value: decimal(value), submission: Number(submission), sheet, cell },
    ]),
  );
}
