import { sql } from "drizzle-orm";
import type { WriteTx } from "@/db/audited-transaction";
import { copyInto } from "@/db/copy-into";
import { SETTLEMENT_FIELDS } from "@/lib/domain/settlement/field";
import { partitionName } from "./partition";

const COLUMNS = [
  "area_code",
  "period",
  "load_id",
  "line",
  "setl_key",
  ...SETTLEMENT_FIELDS.filter(({ kind }) => kind !== "key").map(({ name }) => name),
].join(", ");

/** How the rows of a quarter are copied in, in the order in which they were laid ready. */
export const copyStatement = (period: string): string =>
  `copy ${partitionName(period)} (${COLUMNS}) from stdin`;

/**
 * Copies a load's rows into their quarter; nobody sees them before the load is active. Rejects with PostgreSQL's own
 * error. The planner is told of them at once: of a quarter that it takes for empty it compares every row with every other.
 */
export async function copyRows(tx: WriteTx, period: string, rows: AsyncIterable<Uint8Array>): Promise<void> {
  await copyInto(tx, copyStatement(period), rows);
  await tx.execute(sql.raw(`analyze ${partitionName(period)} (area_code, load_id, setl_key)`));
}

export type SettledBefore = { readonly line: number; readonly period: string; readonly otherLine: number };

/** Settlements of a load that active loads of the area's other quarters have too: how many, and the first ones. */
export async function settledBefore(
  tx: WriteTx,
  load: { readonly id: number; readonly area: string; readonly period: string; readonly origin: string },
  limit: number,
): Promise<{ count: number; first: SettledBefore[] }> {
  const others = await tx.execute<{ id: number; period: string }>(sql`
    select id, period from settlement_load
    where area_code = ${load.area} and origin = ${load.origin} and period <> ${load.period} and status = 'active'
      and rows_deleted_at is null`);
  if (others.length === 0) return { count: 0, first: [] };
  const rows = await tx.execute<{ line: number; period: string; otherLine: number; count: string }>(sql`
    select own.line, other.period, other.line as "otherLine", count(*) over () as count
    from settlement own
    join settlement other on other.area_code = own.area_code and other.setl_key = own.setl_key
      and other.period = any(${sql.param(others.map(({ period }) => period))}::text[])
      and other.load_id = any(${sql.param(others.map(({ id }) => id))}::int[])
    where own.area_code = ${load.area} and own.period = ${load.period} and own.load_id = ${load.id}
    order by own.line limit ${limit}`);
  return { count: Number(rows[0]?.count ?? 0), first: rows.map(({ count: _, ...row }) => row) };
}
