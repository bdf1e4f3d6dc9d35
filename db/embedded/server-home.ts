import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { canEnter, giveTo, type ServerUser, serverUser } from "./server-user";

/** Everything of one embedded server lies in one folder that its operating-system user owns. */
export type ServerHome = {
  readonly folder: string;
  readonly user: ServerUser;
  /** Data and password, renamed into place together. */
  readonly cluster: string;
  readonly data: string;
  readonly passwordFile: string;
  readonly log: string;
};

/** Finds or makes the home for a data folder; existing data is never left behind for a new place. */
export function openServerHome(dataFolder: string): ServerHome {
  mkdirSync(dataFolder, { recursive: true });
  const beside = join(realpathSync(dataFolder), "postgres");
  const apart = join("/var/lib/yiheng", createHash("sha256").update(beside).digest("hex").slice(0, 16));
  const existing = [beside, apart].find((folder) => existsSync(join(folder, "cluster")));
  const user = serverUser(existing && join(existing, "cluster"));
  // Root's server runs as another user, who cannot enter a 0700 home: such data goes apart.
  const folder = existing ?? (!user || canEnter(realpathSync(dataFolder), user) ? beside : apart);

  mkdirSync(folder, { recursive: true });
  if (user || process.platform !== "win32") chmodSync(folder, 0o700);
  if (user) giveTo(user, folder);
  sweep(folder);
  const cluster = join(folder, "cluster");
  return {
    folder,
    user,
    cluster,
    data: join(cluster, "data"),
    passwordFile: join(cluster, "password"),
    log: join(folder, "server.log"),
  };
}

/** Removes what processes killed in the middle of a first launch left behind. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const process = name.match(/\.init-(\d+)$/)?.[1];
    if (process && !isAlive(Number(process))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Whether a process with this number exists, ours or not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
