import { sql } from "drizzle-orm";
import type { WriteTx } from "@/db/audited-transaction";
import { partitionName } from "./partition";

/** Deletes the rows of a load and notes when; its sums stay. Answers how many there were. */
export async function deleteRows(
  tx: WriteTx,
  load: { readonly id: number; readonly area: string; readonly period: string },
  now: Date,
): Promise<number> {
  const deleted = await tx.execute(sql`
    delete from ${sql.raw(partitionName(load.period))}
    where area_code = ${load.area} and period = ${load.period} and load_id = ${load.id}`);
  await tx.execute(sql`
    update settlement_load set rows_deleted_at = ${now.toISOString()}::timestamptz where id = ${load.id}`);
  return (deleted as unknown as { count: number }).count;
}
