import { setTimeout as sleep } from "node:timers/promises";
import { startServer, stopServer } from "./control-server";
import { createCluster } from "./create-cluster";
import { installPrograms } from "./install-programs";
import { explainLaunch, LaunchError } from "./launch-error";
import { readPostmaster } from "./postmaster-file";
import { isAlive, openServerHome, type ServerHome } from "./server-home";
import { openServerSession, type ServerSession, serverUrl } from "./server-session";
import { DURABLE, type ServerSettings } from "./server-settings";

/** How long a killed server may take until the system lets a new one have its data. */
const RETRY_MS_MAX = 60_000;
/** How long another process's server may take to recover after a crash. */
const RECOVERY_MS_MAX = 300_000;
const APPLICATION_DATABASE = "yiheng";

export type LaunchedPostgres = {
  /** Connection URL of the application's database. It stays the same when the server had to be restarted. */
  readonly url: string;
  /** Ends this process's use; the last user stops the server. */
  release(): Promise<void>;
};

type Launch = { home: ServerHome; programs: string; settings: ServerSettings; onLost: () => void };

/**
 * Attaches to the embedded server whose data lies in a folder, or creates and starts it. Until `release` the
 * server is kept up: should it die, it is started again on the same port. Throws LaunchError.
 */
export async function launchPostgres(options: {
  folder: string;
  settings?: ServerSettings;
}): Promise<LaunchedPostgres> {
  let session: ServerSession | undefined;
  let released = false;
  let revival: Promise<void> | undefined;
  const launch = { ...(await prepare(options)), onLost: revive };

  function revive() {
    if (released) return;
    const port = session?.port;
    session = undefined;
    revival = attachOrStart(launch, port, () => released)
      .then((revived) => {
        session = revived;
      })
      .catch((error) => {
        if (!released) console.error(error.message);
      });
  }

  async function release() {
    if (released) return;
    released = true;
    await revival;
    if (!session) return;
    const last = await session.isLastUser().catch(() => false);
    if (last) await stopServer(launch.home, launch.programs);
    await session.end();
  }

  session = await attachOrStart(launch);
  const { port } = session;
  try {
    await session.ensureDatabase(APPLICATION_DATABASE);
  } catch (error) {
    await release();
    throw explainLaunch(String(error));
  }
  return { url: serverUrl(launch.home, port, APPLICATION_DATABASE), release };
}

async function prepare({ folder, settings = DURABLE }: { folder: string; settings?: ServerSettings }) {
  try {
    const home = openServerHome(folder);
    const programs = installPrograms(home);
    await createCluster(home, programs);
    return { home, programs, settings };
  } catch (error) {
    throw error instanceof LaunchError ? error : explainLaunch(String(error));
  }
}

async function attachOrStart(
  { home, programs, settings, onLost }: Launch,
  wantedPort?: number,
  isCancelled = () => false,
): Promise<ServerSession> {
  let port = wantedPort;
  const began = Date.now();
  for (;;) {
    const running = read(home);
    const session = running?.status === "ready" && (await openServerSession(home, running.port, onLost));
    if (session) return session;
    if (isCancelled()) throw new LaunchError("内置数据库已停止使用。");
    const busy = running !== undefined && running.status !== "ready" && isAlive(running.pid);
    if (!busy) {
      const outcome = await startServer(home, programs, port, settings);
      if (outcome === "started") continue;
      if (outcome === "port-taken") port = undefined;
    }
    if (Date.now() - began > (busy ? RECOVERY_MS_MAX : RETRY_MS_MAX)) throw stuck(home);
    await sleep(200);
  }
}

function read(home: ServerHome) {
  try {
    return readPostmaster(home.data);
  } catch (error) {
    throw explainLaunch(String(error));
  }
}

function stuck(home: ServerHome): LaunchError {
  const pid = readPostmaster(home.data)?.pid;
  return new LaunchError(
    `内置数据库未能及时启动：进程 ${pid ?? "（未知）"} 仍占用数据文件夹 ${home.data}，请结束该进程后重试。`,
  );
}
