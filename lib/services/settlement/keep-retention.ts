import type { Database } from "@/db/client";
import { withJobLock } from "@/db/job-lock";
import { keptLoads } from "@/db/queries/settlement/kept-loads";
import { retentionRules } from "@/db/queries/settlement/retention-rule";
import { parseMonth, shanghaiDate } from "@/lib/domain/period";
import { isOver, retentionFor } from "@/lib/domain/settlement/retention";
import { systemContext } from "../access/system-context";
import { areaTree } from "../areas/area-tree";
import { clearRows } from "./clear-loads";
import type { Expired } from "./expire-rows";

const LOOKED_AT = 10_000;

/**
 * Deletes the rows that are over the time their area keeps them, each load in an audited transaction of its own; a process
 * that dies has done those before, and the next does the rest. Sums, facts and the story stay. Null where another worker
 * is at it.
 */
export async function keepRetention(db: Database, now: Date): Promise<Expired | null> {
  let expired: Expired | null = null;
  await withJobLock(db, "settlement-retention", async () => {
    const context = await systemContext(db, "retention", now);
    const [tree, rules] = await Promise.all([areaTree(context), retentionRules(db)]);
    const at = parseMonth(shanghaiDate(now).slice(0, 7));
    let [loads, rows] = [0, 0];
    for (const load of await keptLoads(db, context.scope, "with-rows", LOOKED_AT)) {
      const months = retentionFor(tree, rules, load.area, at)?.months ?? null;
      if (months === null || !isOver(load.period, months, now)) continue;
      rows += await clearRows(context, load.id, "expire");
      loads += 1;
    }
    expired = { loads, rows };
  });
  return expired;
}
