import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { connect, type Database } from "@/db/client";
import { readPostmaster } from "@/db/embedded/postmaster-file";
import { openServerHome } from "@/db/embedded/server-home";
import { serverUrl } from "@/db/embedded/server-session";

const root = fileURLToPath(new URL("../..", import.meta.url));
const STARTED = "医衡已启动";
const STOP_MS_MAX = 60_000;

export const VICTIMS = ["app", "worker", "database"] as const;
export type Victim = (typeof VICTIMS)[number];

type Running = { readonly pid: number; readonly parent: number; readonly command: string };

const processes = (): Running[] =>
  execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8", maxBuffer: 16 * 1024 * 1024 })
    .trim()
    .split("\n")
    .map((line) => {
      const [pid = "", parent = "", ...command] = line.trim().split(/\s+/);
      return { pid: Number(pid), parent: Number(parent), command: command.join(" ") };
    });

function descendants(of: number): Running[] {
  const all = processes();
  const below = (pid: number): Running[] =>
    all.filter(({ parent }) => parent === pid).flatMap((one) => [one, ...below(one.pid)]);
  return below(of);
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself in this very moment.
  }
}

/** The product as an operator starts it, on an empty installation of its own, to be killed and started again. */
export class KillableProduct {
  readonly folder = mkdtempSync(join(tmpdir(), "yiheng-killed-app-"));
  readonly port: number;
  #starter: ChildProcess | null = null;
  #said = "";
  #database: { readonly url: string; readonly db: Database } | null = null;

  private constructor(port: number) {
    this.port = port;
    // Else root's server, run by another user, would keep its data elsewhere.
    chmodSync(this.folder, 0o755);
  }

  static async make(): Promise<KillableProduct> {
    const port = await new Promise<number>((resolve, reject) => {
      const probe = createServer().on("error", reject);
      probe.listen(0, () => {
        const address = probe.address();
        probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
      });
    });
    return new KillableProduct(port);
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** A server that was stopped in good order comes back at another port. */
  get database(): Database {
    const home = openServerHome(this.folder);
    const postmaster = readPostmaster(home.data);
    if (!postmaster) throw new Error("The database does not run");
    const url = serverUrl(home, postmaster.port, "yiheng");
    if (this.#database?.url === url) return this.#database.db;
    void this.#database?.db.close().catch(() => {});
    const db = connect(url, { applicationName: "yiheng-trial" });
    this.#database = { url, db };
    return db;
  }

  /** Starts it unless it runs. A starter whose child was killed stops the others and ends: that is waited for. */
  async up(): Promise<void> {
    if (this.#starter?.exitCode === null && this.#starter.signalCode === null) {
      if (this.#said.includes(STARTED) && !this.#said.includes("意外退出")) return;
      await ended(this.#starter);
    }
    this.#said = "";
    const starter = spawn(process.execPath, ["scripts/start.mjs"], {
      cwd: root,
      env: {
        ...process.env,
        ...{ YIHENG_DATA: this.folder, YIHENG_PORT: String(this.port), YIHENG_DEMONSTRATION: "no" },
        ...{ YIHENG_URL: "", DATABASE_URL: "", NEXTAUTH_SECRET: "" },
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#starter = starter;
    const listen = (data: Buffer): void => {
      this.#said += data;
    };
    starter.stdout?.on("data", listen);
    starter.stderr?.on("data", listen);
    while (!this.#said.includes(STARTED)) {
      if (starter.exitCode !== null || starter.signalCode !== null)
        throw new Error(`The product did not start:\n${this.#said}`);
      await sleep(50);
    }
  }

  /** `app` is everything but the database's own processes. */
  async kill(victim: Victim): Promise<void> {
    const starter = this.#starter;
    if (!starter?.pid) throw new Error("It does not run");
    if (victim === "database") {
      const postmaster = readPostmaster(openServerHome(this.folder).data);
      if (postmaster) kill(postmaster.pid);
      return;
    }
    const own = descendants(starter.pid);
    if (victim === "worker") {
      const worker = own.find(({ command }) => command.includes("worker.mjs"));
      if (worker) kill(worker.pid);
      return;
    }
    kill(starter.pid);
    for (const { pid, command } of own) if (!/postgres(:| -D)|\/postgres /.test(command)) kill(pid);
    await ended(starter);
  }

  async remove(): Promise<void> {
    await this.#database?.db.close();
    const starter = this.#starter;
    if (starter && starter.exitCode === null && starter.signalCode === null) {
      starter.kill("SIGTERM");
      await ended(starter);
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function ended(starter: ChildProcess): Promise<void> {
  const deadline = Date.now() + STOP_MS_MAX;
  while (starter.exitCode === null && starter.signalCode === null) {
    if (Date.now() > deadline) throw new Error("The starter neither runs nor ends");
    await sleep(50);
  }
}
