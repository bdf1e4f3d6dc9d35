import { and, eq, isNull } from "drizzle-orm";
import type { PublishTx } from "@/db/audited-transaction";
import { indicatorDefinition } from "@/db/schema/indicator";
import type { Month } from "@/lib/domain/period";

/** Ends every version of a bureau's own that is open, with a month; answers how many. */
export async function endDefinition(tx: PublishTx, code: string, endedThrough: Month): Promise<number> {
  const ended = await tx
    .update(indicatorDefinition)
    .set({ endedThrough, endedIn: tx.publication })
    .where(
      and(
        eq(indicatorDefinition.code, code),
        eq(indicatorDefinition.shipped, false),
        isNull(indicatorDefinition.endedThrough),
      ),
    )
    .returning({ version: indicatorDefinition.version });
  return ended.length;
}
