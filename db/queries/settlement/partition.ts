import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";

const PARTITION_LOCK = 7_301_011;

/** The table of a quarter's rows. Throws a RangeError for what is no quarter: a name is never made of anything else. */
export function partitionName(period: string): string {
  if (!/^\d{4}Q[1-4]$/.test(period)) throw new RangeError(`Not a quarter: ${period}`);
  return `settlement_${period.toLowerCase()}`;
}

/** Makes the partition of a quarter if it is not there yet. Attached, not created as one: that would lock every reader out. */
export async function ensurePartition(db: Queryable, period: string): Promise<void> {
  const name = partitionName(period);
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${PARTITION_LOCK})`);
    const [known] = await tx.execute(sql`select 1 from pg_class where relname = ${name} and relispartition`);
    if (known) return;
    await tx.execute(sql.raw(`create table if not exists ${name} (like settlement including all)`));
    await tx.execute(sql.raw(`alter table settlement attach partition ${name} for values in ('${period}')`));
  });
}
