import type { SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import type { Queryable } from "./client";

const dialect = new PgDialect();

/** Above so many elements in its lists a statement takes so long that planning it costs nothing beside. */
const PLANNED_ANEW = 1000;

/**
 * Runs a statement that each connection parses, describes and plans once and keeps: half the round trips of `execute`.
 * For statements of fixed text whose lists travel as arrays; a text that varies would fill the server with statements.
 * Long lists, of so many `elements`, are planned anew: a load fills tables in one transaction, and a plan that was kept
 * when they were empty would read all of them for each element.
 */
export async function executePrepared<Row extends Record<string, unknown>>(
  db: Queryable,
  statement: SQL,
  elements = 0,
): Promise<Row[]> {
  const name = elements > PLANNED_ANEW ? undefined : "kept";
  const query = db._.session.prepareQuery(dialect.sqlToQuery(statement), undefined, name, false);
  return [...((await query.execute()) as Iterable<Row>)];
}
