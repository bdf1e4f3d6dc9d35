import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { AreaScope } from "@/lib/domain/access";
import { type FigureKey, figureKeyText } from "@/lib/domain/figure";

/** A report in whose text a figure stands. */
export type CarryingReport = {
  readonly id: number;
  readonly title: string;
  readonly status: string;
  readonly publication: number;
};

/** Reports in scope that carry a figure, at whatever publication: their texts hold its id (MODEL M21). */
export async function reportsCarrying(
  db: Queryable,
  scope: AreaScope,
  key: FigureKey,
): Promise<CarryingReport[]> {
  const rows = await db.execute<{ id: string; title: string; status: string; publication: string }>(sql`
    select id, title, status, publication
    from report
    where area_code = any(${sql.param([...scope.areas])}::text[]) and origin = ${key.origin}
      and through >= ${key.through} and position(${`"${figureKeyText(key)}.`} in content::text) > 0
    order by id desc
    limit 20`);
  return rows.map((row) => ({ ...row, id: Number(row.id), publication: Number(row.publication) }));
}
