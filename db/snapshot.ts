import { sql } from "drizzle-orm";
import { Refusal } from "@/lib/domain/refusal";
import type { Queryable } from "./client";

declare const snapshot: unique symbol;

/** A transaction that sees one state of the database throughout and cannot write. */
export type SnapshotTx = Queryable & { readonly [snapshot]: true };

const STATEMENT_MS_MAX = 10_000;

/** What the server says of a statement that it ended for its time. */
const ENDED_FOR_TIME = "57014";

const codeOf = (error: unknown): unknown =>
  (error as { cause?: { code?: unknown } } | null)?.cause?.code ?? (error as { code?: unknown } | null)?.code;

/**
 * Reads several things as they stood at one instant. Takes no lock that anybody who writes would wait for. Throws a
 * Refusal (unavailable) when a statement takes longer than `milliseconds`.
 */
export async function readSnapshot<T>(
  db: Queryable,
  work: (tx: SnapshotTx) => Promise<T>,
  milliseconds = STATEMENT_MS_MAX,
): Promise<T> {
  try {
    return await db.transaction(
      async (transaction) => {
        await transaction.execute(sql.raw(`set local statement_timeout = ${Math.trunc(milliseconds)}`));
        return await work(transaction as unknown as SnapshotTx);
      },
      { isolationLevel: "repeatable read", accessMode: "read only" },
    );
  } catch (error) {
    if (codeOf(error) !== ENDED_FOR_TIME) throw error;
    throw new Refusal("unavailable", "数据库正忙，没有算完，请稍后刷新");
  }
}
