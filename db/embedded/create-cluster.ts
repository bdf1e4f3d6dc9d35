import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { putInPlace } from "./install-programs";
import { explainLaunch } from "./launch-error";
import { runProgram } from "./run-program";
import type { ServerHome } from "./server-home";
import { giveTo } from "./server-user";

export const SUPERUSER = "yiheng";

/** Creates data and password in a folder of this process and renames both into place at once. */
export async function createCluster(home: ServerHome, programs: string): Promise<void> {
  if (existsSync(home.cluster)) return;
  const making = `${home.cluster}.init-${process.pid}`;
  const passwordFile = join(making, "password");
  mkdirSync(making);
  chmodSync(making, 0o700);
  writeFileSync(passwordFile, randomBytes(24).toString("hex"), { mode: 0o600 });
  giveTo(home.user, making);
  // Without a given encoding a machine with no LANG makes a SQL_ASCII database.
  const { code, output } = await runProgram(home, join(programs, "initdb"), [
    `--pgdata=${join(making, "data")}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=icu",
    "--icu-locale=zh-Hans-CN",
    "--locale=C",
    "--no-instructions",
  ]);
  if (code !== 0) {
    rmSync(making, { recursive: true, force: true });
    throw explainLaunch(output);
  }
  putInPlace(making, home.cluster);
}
