import type { ExtractTablesWithRelations } from "drizzle-orm";
import type { PgDatabase } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsDatabase, type PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";

type NoSchema = Record<string, never>;

/** A database or a transaction in it: what a query takes. */
export type Queryable = PgDatabase<PostgresJsQueryResultHKT, NoSchema, ExtractTablesWithRelations<NoSchema>>;

export type Database = PostgresJsDatabase & {
  readonly $client: Sql;
  /** Waits up to five seconds for running queries, then closes every connection. */
  close(): Promise<void>;
};

const RECONNECT_SECONDS_MAX = 1;

/** timestamp[], date[], timestamptz[], numeric[] */
const ARRAYS_LEFT_RAW = [1115, 1182, 1185, 1231];

/**
 * Opens a pool; connections are made when first needed and again after a server's restart. numeric and bigint
 * arrive as strings, date as text, timestamptz as Date through its column. `.prepare("name")` is kept by the server.
 */
export function connect(
  url: string,
  options: { poolSize?: number; applicationName?: string } = {},
): Database {
  const client = postgres(url, {
    max: options.poolSize ?? 10,
    connect_timeout: 10,
    idle_timeout: 300,
    // The driver's own backoff grows to 20 s, far longer than a restart takes.
    backoff: (attempt: number) => Math.min(2 ** attempt / 50, RECONNECT_SECONDS_MAX),
    onnotice: () => {},
    connection: {
      application_name: options.applicationName ?? "yiheng",
      TimeZone: "Asia/Shanghai",
      // A kept plan knows neither how long a list is nor that a table was empty when it was made.
      plan_cache_mode: "force_custom_plan",
      // What is read lies in memory or on a disk without arms: looking up is not four times as dear as reading on.
      random_page_cost: "1.1",
    },
  });
  const database = drizzle(client);
  // The ORM makes these pass unchanged, in and out; without its hand the driver turns them into arrays and back.
  for (const type of ARRAYS_LEFT_RAW) {
    delete client.options.parsers[type];
    delete client.options.serializers[type];
  }
  return Object.assign(database, { close: () => client.end({ timeout: 5 }) });
}
