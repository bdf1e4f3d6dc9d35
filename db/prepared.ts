import { type SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import type { Queryable } from "./client";

const dialect = new PgDialect();

/**
 * Runs a statement that each connection parses and describes once and keeps: half the round trips of `execute`. It is
 * planned each time for what it is asked (`client.ts`). For statements of fixed text whose lists travel as arrays; a
 * text that varies would fill the server with statements.
 */
export async function executePrepared<Row extends Record<string, unknown>>(
  db: Queryable,
  statement: SQL,
): Promise<Row[]> {
  const query = db._.session.prepareQuery(dialect.sqlToQuery(statement), undefined, "kept", false);
  return [...((await query.execute()) as Iterable<Row>)];
}

/**
 * Lets the server keep plans, too, for the rest of a transaction that does little: planning would take a fifth of its
 * time. Not for a load, whose first plans are made when tables are empty.
 */
export const keepPlans = (tx: Queryable): Promise<unknown> =>
  tx.execute(sql`set local plan_cache_mode = auto`);
