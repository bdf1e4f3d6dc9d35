import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { AreaScope } from "@/lib/domain/access";
import type { AreaCode } from "@/lib/domain/area";
import type { Origin } from "@/lib/domain/vintage";

export type KeptLoad = {
  readonly id: number;
  readonly area: AreaCode;
  readonly period: string;
  readonly origin: Origin;
  readonly rows: number;
  /** Null while the rows are here. */
  readonly deletedAt: Date | null;
};

/** Active loads in scope, the oldest quarter first: with their rows, or the last that lost them. */
export async function keptLoads(
  db: Queryable,
  scope: AreaScope,
  which: "with-rows" | "deleted",
  limit: number,
): Promise<KeptLoad[]> {
  const rows = await db.execute<Omit<KeptLoad, "deletedAt"> & { deletedAt: string | null }>(sql`
    select id, area_code as area, period, origin, rows, rows_deleted_at as "deletedAt" from settlement_load
    where status = 'active' and area_code = any(${sql.param([...scope.areas])}::text[])
      and rows_deleted_at is ${which === "deleted" ? sql`not null` : sql`null`}
    order by ${which === "deleted" ? sql`rows_deleted_at desc` : sql`period`}, area_code limit ${limit}`);
  return rows.map((row) => ({ ...row, deletedAt: row.deletedAt === null ? null : new Date(row.deletedAt) }));
}
