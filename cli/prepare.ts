import { env } from "@/lib/env";
import { prepareInstallation } from "@/lib/services/installation/prepare-installation";
import { sessionSecret } from "@/lib/services/installation/session-secret";
import { stopped } from "@/lib/services/installation/stop-signal";
import { withDatabase } from "./with-database";

/** What the starter needs to run the other processes; it goes over the message channel, never to a stream. */
export type Prepared = {
  databaseUrl: string;
  sessionSecret: string;
  publicUrl: string;
  port: number;
  accounts: { username: string; password: string; role: string }[];
};

/**
 * Makes the installation ready and answers with what it holds. With `--hold` it stays, keeping the embedded
 * database up, until it is told to stop.
 */
export function prepare(stop: AbortSignal, args: string[]): Promise<unknown> {
  return withDatabase(stop, async (database) => {
    await prepareInstallation(database);
    if (!args.includes("--hold")) return { database: "ready" };
    const { dataFolder, publicUrl, port, sessionSecret: given } = env();
    process.send?.({
      databaseUrl: database.url,
      sessionSecret: given ?? sessionSecret(dataFolder),
      publicUrl,
      port,
      accounts: [],
    } satisfies Prepared);
    return stopped(stop);
  });
}
