import { closeSync, openSync, readSync, statSync, truncateSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { explainLaunch } from "./launch-error";
import { runProgram } from "./run-program";
import type { ServerHome } from "./server-home";
import type { ServerSettings } from "./server-settings";

const LOG_BYTES_MAX = 20_000_000;
const START_SECONDS_MAX = 300;
const STOP_SECONDS_MAX = 60;

export type StartOutcome = "started" | "port-taken" | "not-yet";

const PORT_TAKEN = /could not bind|Address already in use/;
/** Another launcher was faster, or a killed server is not quite gone. */
const NOT_YET = /lock file .* already exists|pre-existing shared memory block/;

/**
 * Starts the server on the loopback address, on a free port when none is wanted. Throws LaunchError when another
 * try would fail as well.
 */
export async function startServer(
  home: ServerHome,
  programs: string,
  port: number | undefined,
  settings: ServerSettings,
): Promise<StartOutcome> {
  const options = {
    ...settings,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    port: String(port ?? (await freePort())),
  };
  const logged = logSize(home.log);
  if (logged > LOG_BYTES_MAX) truncateSync(home.log);
  const { code, output } = await runProgram(home, join(programs, "pg_ctl"), [
    "start",
    "--wait",
    `--timeout=${START_SECONDS_MAX}`,
    "--silent",
    `--pgdata=${home.data}`,
    `--log=${home.log}`,
    `--options=${Object.entries(options)
      .map(([name, value]) => `-c ${name}='${value}'`)
      .join(" ")}`,
  ]);
  if (code === 0) return "started";
  const reason = `${output}\n${logSince(home.log, logged > LOG_BYTES_MAX ? 0 : logged)}`;
  if (PORT_TAKEN.test(reason)) return "port-taken";
  if (NOT_YET.test(reason)) return "not-yet";
  throw explainLaunch(reason);
}

/** Stops the server at once but in order: open transactions are rolled back, data is flushed. */
export async function stopServer(home: ServerHome, programs: string): Promise<void> {
  await runProgram(home, join(programs, "pg_ctl"), [
    "stop",
    "--wait",
    `--timeout=${STOP_SECONDS_MAX}`,
    "--silent",
    "--mode=fast",
    `--pgdata=${home.data}`,
  ]);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

const logSize = (log: string): number => statSync(log, { throwIfNoEntry: false })?.size ?? 0;

function logSince(log: string, start: number): string {
  const buffer = Buffer.alloc(Math.max(logSize(log) - start, 0));
  if (buffer.length === 0) return "";
  const file = openSync(log, "r");
  readSync(file, buffer, 0, buffer.length, start);
  closeSync(file);
  return buffer.toString("utf8");
}
