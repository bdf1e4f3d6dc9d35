import "server-only";
import { env } from "@/lib/env";
import type { Context } from "@/lib/services/context";
import { connectDatabase } from "@/lib/services/installation/connect-database";

type Pool = Context["db"];

/** One pool a process; kept across reloads of the module in development. */
const keep = globalThis as { yihengDatabase?: Pool };

/** The web process's database. Throws when it was started without one: the starter always hands it over. */
export function database(): Pool {
  const { databaseUrl } = env();
  if (!databaseUrl) throw new Error("The web process needs DATABASE_URL");
  keep.yihengDatabase ??= connectDatabase(databaseUrl);
  return keep.yihengDatabase;
}
