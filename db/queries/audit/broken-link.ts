import { asc, gt } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { auditEntry } from "@/db/schema/audit";
import { GENESIS, sealOf } from "./append-audit";
import { chainHead } from "./chain-head";

const PAGE = 1000;

/**
 * The number of the first entry that does not follow from the one before it, or that is gone from the end; null when
 * the whole chain holds up to its head.
 */
export async function brokenLink(db: Queryable): Promise<number | null> {
  let previousHash = GENESIS;
  for (let after = 0; ; ) {
    const rows = await db
      .select()
      .from(auditEntry)
      .where(gt(auditEntry.number, after))
      .orderBy(asc(auditEntry.number))
      .limit(PAGE);
    for (const { hash, at, ...entry } of rows) {
      const sealed = { ...entry, at: at.toISOString() };
      if (entry.number !== after + 1 || entry.previousHash !== previousHash || sealOf(sealed) !== hash) {
        return entry.number;
      }
      previousHash = hash;
      after = entry.number;
    }
    if (rows.length < PAGE) {
      const head = await chainHead(db);
      return head && (head.number !== after || head.hash !== previousHash) ? after + 1 : null;
    }
  }
}
