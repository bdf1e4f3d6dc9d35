import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPrograms, webIsBuilt } from "./build.mjs";
import { inProject, root } from "./project.mjs";

const START_MS_MAX = 150_000;
/** A second start is a matter of seconds; the rest is patience with a busy machine. */
const SECOND_START_MS_MAX = 30_000;

const folder = mkdtempSync(join(tmpdir(), "yiheng-start-"));
chmodSync(folder, 0o755);
const postmaster = join(folder, "postgres/cluster/data/postmaster.pid");
const port = await freePort();
const running = new Set<ChildProcess>();

afterAll(async () => {
  for (const child of running) child.kill("SIGTERM");
  await Promise.all([...running].map((child) => once(child, "exit")));
  rmSync(folder, { recursive: true, force: true });
});

type Program = { child: ChildProcess; said: () => string; ended: Promise<number | null> };

/** Runs a program of ours on the test's own folder and port, without the demonstration. */
function run(args: string[], ...channel: "ipc"[]): Program {
  const { DATABASE_URL: _, npm_lifecycle_event: __, ...environment } = process.env;
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...environment, YIHENG_DATA: folder, YIHENG_PORT: String(port), YIHENG_DEMONSTRATION: "no" },
    stdio: ["ignore", "pipe", "pipe", ...channel],
  });
  running.add(child);
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data) => (text += data));
  const ended = once(child, "exit").then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  return { child, said: () => text, ended };
}

const start = (): Program => run([inProject("scripts/start.mjs")]);

/** Until the address is printed; answers how long that took. */
async function ready(program: Program): Promise<number> {
  const began = Date.now();
  let over = false;
  void program.ended.then(() => (over = true));
  while (!program.said().includes("按 Ctrl-C 停止。")) {
    if (over || Date.now() - began > START_MS_MAX) throw new Error(`It did not start:\n${program.said()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return Date.now() - began;
}

const childrenOf = (pid: number): number[] =>
  execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([child = 0, parent]) => (parent === pid ? [child, ...childrenOf(child)] : []));

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** What is still there after the seconds that a system may take to bury the orphans of an ended process. */
async function leftOf(pids: readonly number[]): Promise<number[]> {
  for (let tries = 0; tries < 60 && pids.some(isAlive); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return pids.filter(isAlive);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

const answers = (): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/sign-in`).then(
    ({ ok }) => ok,
    () => false,
  );

describe("npm start", () => {
  // A build of half a minute belongs to nobody's test: `npm test` builds first.
  beforeAll(() => {
    if (!webIsBuilt()) throw new Error("The web build is missing or older than its sources: npm run build");
  });

  it("serves, and Ctrl-C stops everything that it started", async () => {
    const first = start();
    await ready(first);
    expect(await answers()).toBe(true);
    const started = childrenOf(first.child.pid ?? 0);
    expect(started.length).toBeGreaterThanOrEqual(3);
    expect(existsSync(postmaster)).toBe(true);
    first.child.kill("SIGINT");
    expect(await first.ended).toBe(0);
    expect(await leftOf(started)).toEqual([]);
    expect(existsSync(postmaster)).toBe(false);
    expect(await answers()).toBe(false);
  }, 240_000);

  it("is up within seconds the second time; a taken port is one sentence; the last holder stops the database", async () => {
    const second = start();
    expect(await ready(second)).toBeLessThan(SECOND_START_MS_MAX);

    const other = start();
    expect(await other.ended).toBe(1);
    expect(other.said()).toBe(`端口 ${port} 已被占用：请先停止占用它的程序，或用 YIHENG_PORT 换一个端口。\n`);
    expect(await answers()).toBe(true);

    const holder = run([inProject(".build/cli.mjs"), "prepare", "--hold"], "ipc");
    await once(holder.child, "message");
    second.child.kill("SIGINT");
    expect(await second.ended).toBe(0);
    expect(existsSync(postmaster)).toBe(true);
    holder.child.kill("SIGTERM");
    await holder.ended;
    expect(existsSync(postmaster)).toBe(false);
  }, 240_000);
});

describe("a setting that cannot be", () => {
  it.each([
    ["YIHENG_DEMONSTRATION", "maybe", "应为 yes 或 no"],
    ["YIHENG_PORT", "70000", "应为 1 到 65535 的端口号"],
  ])(
    "%s=%s is said in one sentence before anything starts",
    async (name, value, words) => {
      await buildPrograms();
      const program = spawn(process.execPath, [inProject(".build/cli.mjs"), "prepare"], {
        env: { ...process.env, YIHENG_DATA: folder, [name]: value },
        stdio: ["ignore", "ignore", "pipe"],
      });
      let text = "";
      program.stderr.on("data", (data) => (text += data));
      const [code] = await once(program, "close");
      expect(code).toBe(2);
      expect(text).toBe(`配置有误：${name} ${words}。\n`);
    },
    60_000,
  );
});
