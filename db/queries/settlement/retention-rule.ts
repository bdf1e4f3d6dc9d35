import { asc } from "drizzle-orm";
import type { WriteTx } from "@/db/audited-transaction";
import type { Queryable } from "@/db/client";
import { settlementRetention } from "@/db/schema/settlement";
import type { AreaCode } from "@/lib/domain/area";

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
