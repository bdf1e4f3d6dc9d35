import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testAccount } from "@/db/testing/test-account";
import { testDatabase } from "@/db/testing/test-database";
import { projectRoot } from "@/lib/programs";
import { userContext } from "../access/user-context";
import { listEntries } from "../audit/list-entries";
import { loadReference } from "../installation/load-reference";
import { csvOf, loadSettlement } from "../testing/settlement-uploads";
import { activateLoad } from "./activate-load";
import { keepRetention } from "./keep-retention";
import { setRetention } from "./set-retention";
import { viewRetention } from "./view-retention";

const { db, url } = await testDatabase();
const NOW = new Date("2026-04-20T01:00:00Z");
await loadReference(db, NOW);
for (const [username, role, area] of [
  ["baosong", "submitter", "150100"],
  ["shenhe", "bureau-reviewer", "150000"],
  ["guanli", "administrator", "150000"],
  ["shenji", "auditor", "150000"],
] as const)
  await testAccount(db, { username, role, area });
const person = (username: string) => userContext(db, username, NOW);
const administrator = await person("guanli");
const folder = mkdtempSync(join(tmpdir(), "yiheng-retention-"));
const workers: ChildProcess[] = [];
afterAll(() => {
  for (const worker of workers) worker.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

beforeAll(async () => {
  for (const quarter of [2, 3, 4] as const) {
    const bytes = csvOf({ rows: 40, year: 2025, quarter, seed: quarter });
    const loaded = await loadSettlement(await person("baosong"), db, folder, bytes, {
      period: `2025Q${quarter}`,
    });
    await activateLoad(await person("shenhe"), loaded);
  }
});

const left = async (): Promise<string[]> =>
  (await db.$client`select distinct period from settlement order by period`).map(({ period }) => period);
const sums = async () => (await db.$client`select count(*)::int as n from settlement_sum`)[0]?.n as number;

test("nothing is deleted before somebody said for how long rows are kept, and whoever says needs to be the administrator", async () => {
  expect(await keepRetention(db, new Date("2036-01-01T00:00:00Z"))).toEqual({ loads: 0, rows: 0 });
  await expect(setRetention(await person("shenhe"), { months: 3, reason: "规定" })).rejects.toMatchObject({
    code: "not-permitted",
  });
  await expect(setRetention(administrator, { months: 2, reason: "规定" })).rejects.toThrow("3 至 240 个月");
  await expect(setRetention(administrator, { months: 3, reason: " " })).rejects.toThrow("理由");
  const { rule, kept } = await viewRetention(administrator);
  expect(rule).toBeNull();
  expect(kept.map(({ deleteOn }) => deleteOn)).toEqual([null, null, null]);
});

test("the day is said beforehand, and on that day the rows go, the sums stay", async () => {
  await setRetention(administrator, { months: 9, reason: "数据安全管理办法" });
  const { rule, kept } = await viewRetention(administrator);
  expect(rule).toMatchObject({ months: 9, own: true, reason: "数据安全管理办法" });
  expect(kept.map(({ period, deleteOn }) => [period, deleteOn])).toEqual([
    ["2025Q2", "2026-04-01"],
    ["2025Q3", "2026-07-01"],
    ["2025Q4", "2026-10-01"],
  ]);
  const before = await sums();
  expect(await keepRetention(db, new Date("2026-03-31T15:59:59Z"))).toEqual({ loads: 0, rows: 0 });
  expect(await keepRetention(db, new Date("2026-03-31T16:00:00Z"))).toEqual({ loads: 1, rows: 40 });
  expect(await keepRetention(db, new Date("2026-03-31T16:00:01Z"))).toEqual({ loads: 0, rows: 0 });
  expect(await left()).toEqual(["2025Q3", "2025Q4"]);
  expect(await sums()).toBe(before);
  expect((await viewRetention(administrator)).deleted).toMatchObject([{ period: "2025Q2", rows: 40 }]);
  const { lines } = await listEntries(await person("shenji"), { kind: "settlement" });
  expect(lines.find(({ act }) => act === "settlement.expire")).toMatchObject({ actor: "system:retention" });
  expect(lines.some(({ act }) => act === "settlement.set-retention")).toBe(true);
});

/** Holds the load of a quarter; answers how to let go. */
async function hold(period: string): Promise<() => Promise<void>> {
  const holder = await db.$client.reserve();
  await holder`begin`;
  await holder`select id from settlement_load where period = ${period} for update`;
  return async () => {
    await holder`rollback`;
    holder.release();
  };
}

function startWorker(): ChildProcess {
  const worker = spawn(process.execPath, [join(projectRoot, ".build/worker.mjs")], {
    env: { ...process.env, DATABASE_URL: url, YIHENG_DATA: folder, YIHENG_DROP_FOLDER: "" },
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

test("a worker killed between two quarters has deleted the one and not touched the other; the next one goes on", async () => {
  await setRetention(administrator, { months: 3, reason: "数据安全管理办法修订" });
  const release = await hold("2025Q4");
  const first = startWorker();
  await until(async () => {
    const waiting = await db.$client`select 1 from pg_stat_activity
      where datname = current_database() and application_name = 'yiheng-worker' and wait_event_type = 'Lock'`;
    return waiting.length > 0;
  });
  expect(await left()).toEqual(["2025Q4"]);
  first.kill("SIGKILL");
  await release();
  await sleep(200);
  // Its transaction was never finished, or was in the moment it was let go; either way the next worker finds it right.
  startWorker();
  await until(async () => (await left()).length === 0);
  const entries = await db.$client`select subject from audit_entry where act = 'settlement.expire'`;
  expect(new Set(entries.map(({ subject }) => subject)).size).toBe(3);
  expect(entries).toHaveLength(3);
}, 60_000);
