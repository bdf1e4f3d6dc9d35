import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { testAccount } from "@/db/testing/test-account";
import { testDatabase } from "@/db/testing/test-database";
import { month } from "@/lib/domain/period";
import { projectRoot } from "@/lib/programs";
import { userContext } from "../access/user-context";
import { loadReference } from "../installation/load-reference";
import { DropTrial, statementBytes } from "../testing/drop-folder";
import { setDropAccount } from "./set-drop-account";

const { db, url } = await testDatabase();
const NOW = new Date("2026-10-20T00:00:00Z");
await loadReference(db, NOW);
await testAccount(db, { username: "toufang", role: "submitter", area: "150100" });
await testAccount(db, { username: "guanli", role: "administrator", area: "150000" });
await setDropAccount(await userContext(db, "guanli", NOW), { area: "150100", username: "toufang" });

const trial = new DropTrial(db);
const RESULT = "呼和浩特市/已接收/投递1-三季度.xlsx.结果.txt";
const workers: ChildProcess[] = [];
afterAll(() => {
  for (const worker of workers) worker.kill("SIGKILL");
  for (const folder of [trial.root, trial.dataFolder]) rmSync(folder, { recursive: true, force: true });
});

function startWorker(): ChildProcess {
  const worker = spawn(process.execPath, [join(projectRoot, ".build/worker.mjs")], {
    env: {
      ...process.env,
      ...{ DATABASE_URL: url, YIHENG_DATA: trial.dataFolder },
      ...{ YIHENG_DROP_FOLDER: trial.root, YIHENG_DROP_SECONDS: "1" },
    },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  workers.push(worker);
  return worker;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 25_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error("It did not come about in time");
    await sleep(20);
  }
}

/** Holds a table, so that a worker is met in the very middle of a transaction; answers how to let go. */
async function hold(table: string): Promise<() => Promise<void>> {
  const holder = await db.$client.reserve();
  await holder.unsafe(`begin; lock table ${table} in exclusive mode`);
  return async () => {
    await holder`rollback`;
    holder.release();
  };
}

const waitsForLock = async (): Promise<boolean> =>
  (
    await db.$client`select 1 from pg_stat_activity
      where datname = current_database() and application_name = 'yiheng-worker' and wait_event_type = 'Lock'`
  ).length > 0;

async function kill(worker: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => worker.once("exit", resolve));
  worker.kill("SIGKILL");
  await gone;
  // Its transaction goes when the server notices that nobody is there.
  await db.$client`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'yiheng-worker'`;
}

const counted = async (table: string): Promise<number> =>
  Number((await db.$client.unsafe(`select count(*) as n from ${table}`))[0]?.n);

const heldFiles = (): string[] => readdirSync(join(trial.root, "呼和浩特市/处理中"));

test("a worker killed in the middle of taking a file, and another before it is laid down: taken once, lost never", async () => {
  trial.put("呼和浩特市/三季度.xlsx", await statementBytes(db, "fund", "150100", month(2026, 9)));

  // The claim is about to be written together with the submission.
  const releaseClaim = await hold("drop_file");
  const first = startWorker();
  await until(waitsForLock);
  await kill(first);
  await releaseClaim();
  expect(heldFiles()).toHaveLength(1);
  expect(await counted("submission")).toBe(0);
  expect(await counted("drop_file")).toBe(0);

  // Claimed, and its reading about to be stored: nothing is laid down yet.
  const releaseReading = await hold("submission_entry");
  const second = startWorker();
  await until(async () => (await counted("drop_file")) === 1 && (await waitsForLock()));
  await kill(second);
  await releaseReading();
  expect(heldFiles()).toHaveLength(1);
  expect(await counted("submission")).toBe(1);

  startWorker();
  await until(async () => trial.list().includes(RESULT) && trial.read(RESULT).includes("待复核"));
  expect(trial.list()).toEqual(["呼和浩特市/已接收/投递1-三季度.xlsx", RESULT]);
  expect(await counted("submission")).toBe(1);
  expect(await counted("drop_file")).toBe(1);
  expect(heldFiles()).toEqual([]);
}, 90_000);

test("laid down but not told: the next look says it, at the same place", async () => {
  for (const worker of workers) if (worker.exitCode === null && !worker.killed) await kill(worker);
  rmSync(join(trial.root, RESULT));
  await db.$client`update drop_file set told = null, laid_at = null`;
  expect(await trial.look()).toEqual([]);
  expect(trial.list()).toEqual(["呼和浩特市/已接收/投递1-三季度.xlsx", RESULT]);
});
