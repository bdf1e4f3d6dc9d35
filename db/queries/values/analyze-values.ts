import { sql } from "drizzle-orm";
import type { PublishTx } from "@/db/audited-transaction";

/**
 * Tells the planner what figures there are, those of this transaction too. Without it a load that fills the table looks
 * each figure up among all of its area and month.
 */
export async function analyzeValues(tx: PublishTx): Promise<void> {
  await tx.execute(sql`analyze indicator_value`);
}
