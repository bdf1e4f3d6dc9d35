import { sql } from "drizzle-orm";
import type { Queryable } from "./client";

declare const snapshot: unique symbol;

/** A transaction that sees one state of the database throughout and cannot write. */
export type SnapshotTx = Queryable & { readonly [snapshot]: true };

/** What a reader waits for is dropped by the server after so long. */
const STATEMENT_MS_MAX = 10_000;

/** Reads several things as they stood at one instant. Takes no lock that anybody who writes would wait for. */
export async function readSnapshot<T>(db: Queryable, work: (tx: SnapshotTx) => Promise<T>): Promise<T> {
  return await db.transaction(
    async (transaction) => {
      await transaction.execute(sql.raw(`set local statement_timeout = ${STATEMENT_MS_MAX}`));
      return await work(transaction as unknown as SnapshotTx);
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}
