import { readFileSync, realpathSync } from "node:fs";
import postgres from "postgres";
import { SUPERUSER } from "./create-cluster";
import type { ServerHome } from "./server-home";

/** Held shared by every process that uses the server, exclusively by the one that stops it. */
const USE_LOCK = 7_301_001;
const CONNECT_SECONDS_MAX = 5;

/** The dedicated connection by which a process says that it uses the server. */
export type ServerSession = {
  readonly port: number;
  /** Creates a database unless it exists. */
  ensureDatabase(name: string): Promise<void>;
  /** Gives up the use and tells whether nobody else has any; then newcomers wait until `end`. */
  isLastUser(): Promise<boolean>;
  end(): Promise<void>;
};

export const serverUrl = (home: ServerHome, port: number, database: string): string =>
  `postgres://${SUPERUSER}:${readFileSync(home.passwordFile, "utf8").trim()}@127.0.0.1:${port}/${database}`;

/** Connects and takes the shared lock; undefined when no server of ours answers at that port. */
export async function openServerSession(
  home: ServerHome,
  port: number,
  onLost: () => void,
): Promise<ServerSession | undefined> {
  let held = false;
  const sql = postgres(serverUrl(home, port, "postgres"), {
    max: 1,
    // The lock lives as long as the connection: nothing may retire it.
    max_lifetime: null,
    idle_timeout: 0,
    connect_timeout: CONNECT_SECONDS_MAX,
    fetch_types: false,
    onnotice: () => {},
    onclose: () => {
      if (held) onLost();
      held = false;
    },
    connection: { application_name: "yiheng-hold" },
  });
  const end = async () => {
    held = false;
    await sql.end({ timeout: 1 });
  };
  try {
    const [row] = await sql`select current_setting('data_directory') as folder`;
    if (realpathSync(String(row?.folder)) !== realpathSync(home.data)) throw new Error("another server");
    await sql`select pg_advisory_lock_shared(${USE_LOCK})`;
  } catch {
    await end();
    return undefined;
  }
  held = true;
  return {
    port,
    end,
    async ensureDatabase(name) {
      const [found] = await sql`select 1 from pg_database where datname = ${name}`;
      if (found) return;
      await sql.unsafe(`create database "${name}"`).catch((error) => {
        if (!isTakenName(error)) throw error;
      });
    },
    async isLastUser() {
      held = false;
      await sql`select pg_advisory_unlock_shared(${USE_LOCK})`;
      const [row] = await sql`select pg_try_advisory_lock(${USE_LOCK}) as alone`;
      return row?.alone === true;
    },
  };
}

/** Two processes may create one database at the same moment; the second meets either code. */
const isTakenName = (error: unknown): boolean =>
  error instanceof postgres.PostgresError && ["42P04", "23505"].includes(error.code);
