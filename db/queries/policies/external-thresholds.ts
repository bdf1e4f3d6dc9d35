import { and, eq, isNull, sql } from "drizzle-orm";
import type { PublishTx } from "@/db/audited-transaction";
import type { Queryable } from "@/db/client";
import { asOf } from "@/db/queries/facts/sum-leaves";
import { externalThreshold } from "@/db/schema/policy";
import type { AreaCode } from "@/lib/domain/area";
import { decimal } from "@/lib/domain/decimal";
import type { Month } from "@/lib/domain/period";
import type { ExternalThreshold, ThresholdOperator } from "@/lib/domain/policy/external-threshold";

/** Thresholds as they stand, or as they stood at a publication. */
export async function externalThresholds(
  db: Queryable,
  publication: number | null = null,
): Promise<ExternalThreshold[]> {
  const rows = await db.select().from(externalThreshold).where(asOf(publication, sql`external_threshold.`));
  return rows.map((row) => ({
    commitment: row.commitmentId,
    area: row.areaCode as AreaCode,
    from: row.fromMonth as Month,
    operator: row.operator as ThresholdOperator,
    value: decimal(row.value),
    citation: row.citation,
    reason: row.reason,
    by: row.setBy,
  }));
}

type Placed = Pick<ExternalThreshold, "commitment" | "area" | "from">;

/** Ends the threshold that stands for a commitment, area and month; answers whether there was one. */
export async function closeThreshold(tx: PublishTx, place: Placed): Promise<boolean> {
  const closed = await tx
    .update(externalThreshold)
    .set({ publicationTo: tx.publication })
    .where(
      and(
        eq(externalThreshold.commitmentId, place.commitment),
        eq(externalThreshold.areaCode, place.area),
        eq(externalThreshold.fromMonth, place.from),
        isNull(externalThreshold.publicationTo),
      ),
    )
    .returning({ key: externalThreshold.key });
  return closed.length > 0;
}

/** Writes a threshold in the place of the one that stood there before. */
export async function writeThreshold(tx: PublishTx, threshold: ExternalThreshold): Promise<void> {
  await closeThreshold(tx, threshold);
  await tx.insert(externalThreshold).values({
    commitmentId: threshold.commitment,
    areaCode: threshold.area,
    fromMonth: threshold.from,
    operator: threshold.operator,
    value: threshold.value,
    citation: threshold.citation,
    reason: threshold.reason,
    setBy: threshold.by,
    publicationFrom: tx.publication,
  });
}
