import { env } from "@/lib/env";
import { type OpenDatabase, openDatabase } from "@/lib/services/installation/open-database";
import { stopped } from "@/lib/services/installation/stop-signal";

/** Opens the configured database for one piece of work and closes it after, also when told to stop in between. */
export async function withDatabase<T>(
  stop: AbortSignal,
  work: (database: OpenDatabase) => Promise<T>,
): Promise<T> {
  const database = await openDatabase({ ...env(), applicationName: "yiheng-cli" });
  try {
    return await Promise.race([work(database), stopped(stop)]);
  } finally {
    await database.close();
  }
}
