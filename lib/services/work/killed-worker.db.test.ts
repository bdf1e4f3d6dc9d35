import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { submissionEvents } from "@/db/queries/submissions/submission-story";
import { statementNumbers } from "@/db/seed/demonstration/demonstration-statements";
import { testAccount } from "@/db/testing/test-account";
import { testDatabase } from "@/db/testing/test-database";
import type { Area, AreaCode } from "@/lib/domain/area";
import { month } from "@/lib/domain/period";
import { FUND_FORM } from "@/lib/domain/submissions/forms/fund";
import { projectRoot } from "@/lib/programs";
import { systemContext } from "../access/system-context";
import { userContext } from "../access/user-context";
import { areaTree } from "../areas/area-tree";
import { loadReference } from "../installation/load-reference";
import { openSubmission } from "../submissions/open-submission";
import { quarantineFolder, quarantinePath } from "../submissions/quarantine";
import { seeSubmission } from "../submissions/see-submission";
import { writeStatement } from "../submissions/statement-workbook";

const { db, url } = await testDatabase();
const NOW = new Date("2026-10-20T01:00:00Z");
const THROUGH = month(2026, 9);
const QUARANTINE = "00000000-0000-4000-8000-000000000001";
await loadReference(db, NOW);
await testAccount(db, { username: "submitter", role: "submitter", area: "150100" });
const submitter = await userContext(db, "submitter", NOW);
const tree = await areaTree(await systemContext(db, "test", NOW));
const folder = mkdtempSync(join(tmpdir(), "yiheng-killed-"));
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
  const deadline = Date.now() + 25_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error("It did not come about in time");
    await sleep(20);
  }
}

const statusOf = async (id: number): Promise<string> => (await seeSubmission(submitter, id)).status;

test("M24: a worker killed while it stores a statement leaves it unread, and the next one reads it", async () => {
  const numbers = statementNumbers("fund", "150100", THROUGH);
  const area = tree.areas.get("150100" as AreaCode) as Area;
  mkdirSync(quarantineFolder(folder), { recursive: true });
  const bytes = await writeStatement(FUND_FORM, area, THROUGH, (sheet, slot) => numbers.text(sheet, slot));
  writeFileSync(quarantinePath(folder, QUARANTINE), bytes);
  const place = { form: "fund", area: "150100", period: "2026Q3", vintage: "monthly" };
  const file = { fileName: "基金.xlsx", quarantineId: QUARANTINE, reason: null };

  // Its row is held, so that the worker is met in the very middle of its transaction.
  const id = await openSubmission(submitter, { ...place, ...file });
  const holder = await db.$client.reserve();
  await holder`begin`;
  await holder`select id from submission where id = ${id} for update`;
  const first = startWorker();
  await until(async () => {
    const waiting = await db.$client`select 1 from pg_stat_activity
      where datname = current_database() and application_name = 'yiheng-worker' and wait_event_type = 'Lock'`;
    return waiting.length > 0;
  });
  first.kill("SIGKILL");
  await holder`rollback`;
  holder.release();

  expect(await statusOf(id)).toBe("reading");
  expect(readdirSync(quarantineFolder(folder))).toEqual([QUARANTINE]);
  startWorker();
  await until(async () => (await statusOf(id)) !== "reading");
  expect(await statusOf(id)).toBe("draft");
  const reads = (await submissionEvents(db, id)).filter(({ act }) => act === "read");
  expect(reads).toHaveLength(1);
  await until(async () => readdirSync(quarantineFolder(folder)).length === 0);
}, 60_000);
