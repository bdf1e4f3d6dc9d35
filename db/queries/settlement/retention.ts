import { asc, sql } from "drizzle-orm";
import type { WriteTx } from "@/db/audited-transaction";
import type { Queryable } from "@/db/client";
import { settlementRetention } from "@/db/schema/settlement";
import type { AreaScope } from "@/lib/domain/access";
import type { AreaCode } from "@/lib/domain/area";
import type { Origin } from "@/lib/domain/vintage";

export type StoredRetention = {
  readonly area: AreaCode;
  readonly months: number | null;
  readonly reason: string;
  readonly setBy: string;
  readonly setAt: Date;
};

/** What areas said of how long rows are kept. */
export async function retentionRules(db: Queryable): Promise<StoredRetention[]> {
  const rows = await db
    .select({
      area: settlementRetention.areaCode,
      months: settlementRetention.months,
      reason: settlementRetention.reason,
      setBy: settlementRetention.setBy,
      setAt: settlementRetention.setAt,
    })
    .from(settlementRetention)
    .orderBy(asc(settlementRetention.areaCode));
  return rows as StoredRetention[];
}

export async function writeRetention(tx: WriteTx, { area, ...rule }: StoredRetention): Promise<void> {
  await tx
    .insert(settlementRetention)
    .values({ areaCode: area, ...rule })
    .onConflictDoUpdate({ target: settlementRetention.areaCode, set: rule });
}

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
