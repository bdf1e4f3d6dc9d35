import { eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { settlementFinding, settlementProgress } from "@/db/schema/settlement";
import type { SettlementFinding } from "@/lib/domain/settlement/settlement-finding";
import type { LoadProgress } from "./record-progress";

/** How far a load that the caller has read in scope has got; null before anything was done. */
export async function loadProgress(db: Queryable, load: number): Promise<LoadProgress | null> {
  const [row] = await db
    .select({
      done: settlementProgress.done,
      total: settlementProgress.total,
      rows: settlementProgress.rows,
    })
    .from(settlementProgress)
    .where(eq(settlementProgress.loadId, load));
  return row ?? null;
}

/** What is wrong with the file of a load that the caller has read in scope. */
export async function loadFindings(db: Queryable, load: number): Promise<SettlementFinding[]> {
  const rows = await db
    .select({
      severity: settlementFinding.severity,
      rule: settlementFinding.rule,
      field: settlementFinding.field,
      count: settlementFinding.count,
      examples: settlementFinding.examples,
    })
    .from(settlementFinding)
    .where(eq(settlementFinding.loadId, load))
    .orderBy(settlementFinding.position);
  return rows as SettlementFinding[];
}
