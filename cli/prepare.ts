import { ROLES } from "@/lib/domain/access";
import { env } from "@/lib/env";
import { systemContext } from "@/lib/services/access/system-context";
import { seedDemonstration } from "@/lib/services/demonstration/seed-demonstration";
import { importPublishedOnce } from "@/lib/services/installation/import-published-once";
import type { OpenDatabase } from "@/lib/services/installation/open-database";
import { prepareInstallation } from "@/lib/services/installation/prepare-installation";
import { sessionSecret } from "@/lib/services/installation/session-secret";
import { stopped } from "@/lib/services/installation/stop-signal";
import { accountsFile, writeAccountsFile } from "./accounts-file";
import { withDatabase } from "./with-database";

/** What the starter needs to run the other processes; it goes over the message channel, never to a stream. */
export type Prepared = {
  databaseUrl: string;
  sessionSecret: string;
  publicUrl: string;
  port: number;
  /** Made in this very start. */
  accounts: { username: string; password: string; role: string }[];
  /** Where the passwords of the demonstration lie. */
  accountsFile: string | null;
};

/**
 * Makes the installation ready and answers with what it holds; with `--demonstration` an empty one is filled with the
 * demonstration and the published statistics, unless YIHENG_DEMONSTRATION says no. With `--hold` it stays, keeping the embedded database up, until it is
 * told to stop.
 */
export function prepare(stop: AbortSignal, args: string[]): Promise<unknown> {
  return withDatabase(stop, async (database) => {
    await prepareInstallation(database);
    const accounts =
      args.includes("--demonstration") && env().demonstration ? await demonstrate(database) : [];
    if (!args.includes("--hold")) return { database: "ready", accounts };
    const { dataFolder, publicUrl, port, sessionSecret: given } = env();
    process.send?.({
      databaseUrl: database.url,
      sessionSecret: given ?? sessionSecret(dataFolder),
      publicUrl,
      port,
      accounts,
      accountsFile: accountsFile(dataFolder),
    } satisfies Prepared);
    return stopped(stop);
  });
}

const say = (text: string): boolean => process.stderr.write(`${text}\n`);

async function demonstrate({ db }: OpenDatabase): Promise<Prepared["accounts"]> {
  const now = new Date();
  const seeded = await seedDemonstration(db, now, () => say("首次启动：正在载入演示数据，约需半分钟……"));
  if (seeded) writeAccountsFile(env().dataFolder, seeded);
  await importPublishedOnce(await systemContext(db, "published-statistics", now), () =>
    say("正在载入公布的统计数据……"),
  );
  return (seeded ?? []).map(({ username, password, name, role }) => ({
    username,
    password,
    role: `${name}（${ROLES[role]}）`,
  }));
}
