import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { testAccount } from "@/db/testing/test-account";
import { testDatabase } from "@/db/testing/test-database";
import { projectRoot } from "@/lib/programs";
import { userContext } from "../access/user-context";
import { loadReference } from "../installation/load-reference";
import { seeLoad } from "../settlement/load-step";
import { quarantineFolder } from "../submissions/quarantine";
import { csvOf, sendSettlement } from "../testing/settlement-uploads";

const { db, url } = await testDatabase();
const NOW = new Date("2026-10-20T01:00:00Z");
const ROWS = 60_000;
await loadReference(db, NOW);
await testAccount(db, { username: "submitter", role: "submitter", area: "150100" });
const submitter = await userContext(db, "submitter", NOW);
const folder = mkdtempSync(join(tmpdir(), "yiheng-killed-settlement-"));
const bytes = csvOf({ rows: ROWS, year: 2026, quarter: 1 });
const workers: ChildProcess[] = [];

afterAll(() => {
  for (const worker of workers) worker.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

function startWorker(): ChildProcess {
  const worker = spawn(process.execPath, [join(projectRoot, ".build/worker.mjs")], {
    env: { ...process.env, DATABASE_URL: url, YIHENG_DATA: folder },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  workers.push(worker);
  return worker;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error("It did not come about in time");
    await sleep(10);
  }
}

const rowsOf = async (load: number): Promise<number> =>
  Number((await db.$client`select count(*) as n from settlement where load_id = ${load}`)[0]?.n);

const copies = () => db.$client`
  select 1 from pg_stat_progress_copy where datname = current_database() and tuples_processed > 0`;

const validating = (load: number) => db.$client`
  select 1 from settlement_progress where load_id = ${load} and rows > 0`;

test("M23: a worker killed while it validates and while it loads leaves nothing, and the next one does it all once", async () => {
  const load = await sendSettlement(submitter, folder, bytes, { period: "2026Q1" });
  const status = async (): Promise<string> => (await seeLoad(submitter, load)).status;

  const first = startWorker();
  await until(async () => (await validating(load)).length > 0);
  first.kill("SIGKILL");
  expect(["validating", "loading"]).toContain(await status());

  const second = startWorker();
  await until(async () => (await copies()).length > 0 || (await status()) === "loaded");
  const metLoading = (await status()) === "loading";
  second.kill("SIGKILL");
  expect(metLoading).toBe(true);
  await until(async () => (await copies()).length === 0);
  expect([0, ROWS]).toContain(await rowsOf(load));

  startWorker();
  await until(async () => (await status()) === "loaded");
  expect(await rowsOf(load)).toBe(ROWS);
  const [sums] = await db.$client`select sum(visits)::int as n from settlement_sum where load_id = ${load}`;
  expect(sums?.n).toBe(ROWS);
  const audits =
    await db.$client`select act from audit_entry where subject = ${`settlement:${load}`} order by number`;
  expect(audits.map(({ act }) => act)).toEqual([
    "settlement.begin",
    "settlement.complete",
    "settlement.validate",
    "settlement.load",
  ]);
  await until(async () => readdirSync(quarantineFolder(folder)).length === 0);
}, 150_000);
