import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  closeSync,
  copyFileSync,
  createReadStream,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { writeAudited } from "@/db/audited-transaction";
import type { Database } from "@/db/client";
import { copyRows } from "@/db/queries/settlement/copy-rows";
import { loadFindings } from "@/db/queries/settlement/load-progress";
import { ensurePartition } from "@/db/queries/settlement/partition";
import { settlementCsv } from "@/db/seed/demonstration/settlement-rows";
import { systemContext } from "@/lib/services/access/system-context";
import { activateLoad } from "@/lib/services/settlement/activate-load";
import { beginUpload } from "@/lib/services/settlement/begin-upload";
import { completeUpload } from "@/lib/services/settlement/complete-upload";
import { loadFiles } from "@/lib/services/settlement/load-files";
import { seeLoad } from "@/lib/services/settlement/load-step";
import { runChild } from "@/lib/services/settlement/run-child";
import { validationTask } from "@/lib/services/settlement/validate-load";
import { doJob } from "@/lib/services/work/do-job";
import { settlementWork } from "@/lib/services/work/settlement-work";
import { peakMemory } from "./memory-watch";

const NOW = new Date("2026-10-20T01:00:00Z");
const PERIOD = "2026Q1";
const RUNS = 3;

type Seconds = {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly runs: number;
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function summarise(milliseconds: readonly number[]): Seconds {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (index: number): number => Math.round(sorted[index] as number) / 1000;
  return {
    median: at(Math.floor(sorted.length / 2)),
    least: at(0),
    most: at(sorted.length - 1),
    runs: sorted.length,
  };
}

type File = { readonly path: string; readonly size: number; readonly sha256: string };

/** Invented settlements, alike every time; the bad one lacks its cost in its thousandth row. */
function writeFile(folder: string, rows: number, bad: boolean): File {
  const path = join(folder, `演示-${rows}-${bad}.csv`);
  const sha = createHash("sha256");
  const file = openSync(path, "w");
  let lines = 0;
  for (const piece of settlementCsv({ rows, year: 2026, quarter: 1 })) {
    const text = bad && lines === 0 ? piece.replace(/(\n(?:[^\n]*\n){998}[^,]*,)\d+/, "$1000") : piece;
    lines += 1;
    const bytes = Buffer.from(text);
    sha.update(bytes);
    writeSync(file, bytes);
  }
  closeSync(file);
  return { path, size: statSync(path).size, sha256: sha.digest("hex") };
}

/** An upload that is here in full and waits for the worker. */
async function uploaded(db: Database, folder: string, file: File): Promise<number> {
  const context = await systemContext(db, "bench", new Date(NOW), "demo");
  const asked = { area: "150100", period: PERIOD, fileName: "演示.csv", reason: "试算" };
  const { load } = await beginUpload(context, { ...asked, size: file.size, sha256: file.sha256 }, folder);
  const { quarantineId } = await seeLoad(context, load);
  copyFileSync(file.path, loadFiles(folder, quarantineId as string).upload);
  await completeUpload(context, load, folder);
  return load;
}

async function workOff(db: Database, folder: string, load: number): Promise<void> {
  const jobs = await settlementWork(folder).waiting(db, NOW);
  const job = jobs.find(({ key }) => key === `settlement:${load}`);
  if (job) await doJob(db, job);
}

async function measureRows(db: Database, folder: string, rows: number, runs: number) {
  const file = writeFile(folder, rows, false);
  const context = await systemContext(db, "bench", NOW, "demo");
  const staged = join(folder, "bare.rows");
  const first = await uploaded(db, folder, file);
  const task = await validationTask(context, await seeLoad(context, first), folder);
  await runChild({ ...task, staged });
  await ensurePartition(db, PERIOD);
  const bare: number[] = [];
  const loading: number[] = [];
  const activating: number[] = [];
  let waiting = first;
  for (let run = 0; run < runs; run++) {
    await db.$client`truncate settlement`;
    bare.push(
      await timed(() =>
        writeAudited(db, { id: null, name: "system:bench" }, NOW, async (tx) => {
          await copyRows(tx, PERIOD, createReadStream(staged, { highWaterMark: 1024 * 1024 }));
          return { result: null, audit: [{ act: "bench.copy", subject: "bench", detail: {} }] };
        }),
      ),
    );
    await db.$client`truncate settlement`;
    loading.push(await timed(() => workOff(db, folder, waiting)));
    const { id, version, status } = await seeLoad(context, waiting);
    if (status !== "loaded") throw new Error(JSON.stringify(await loadFindings(db, waiting)));
    activating.push(await timed(() => activateLoad(context, { id, version })));
    // The same file is not taken twice: it is another one by its reason only after the active one is gone.
    await db.$client`update settlement_load set status = 'dead', rows_deleted_at = now() where id = ${id}`;
    if (run < runs - 1) waiting = await uploaded(db, folder, file);
  }
  rmSync(file.path);
  const [copied, loaded, activated] = [summarise(bare), summarise(loading), summarise(activating)];
  return {
    megabytes: Math.round(file.size / 1024 / 1024),
    "bare typed COPY into the same indexed table": copied,
    "validated and loaded": loaded,
    "of them its sums published beside the statement": activated,
    loadedShare: Math.round((copied.median / loaded.median) * 1000) / 10,
    rolledUpShare: Math.round((copied.median / (loaded.median + activated.median)) * 1000) / 10,
  };
}

/** From the end of the upload until the first finding can be seen, with a worker that looks every quarter of a second. */
async function firstFinding(db: Database, folder: string, rows: number): Promise<number> {
  const load = await uploaded(db, folder, writeFile(folder, rows, true));
  const began = performance.now();
  const working = workOff(db, folder, load);
  let seen = 0;
  while (seen === 0) {
    if ((await loadFindings(db, load)).length > 0) seen = performance.now() - began;
    else await sleep(20);
  }
  await working;
  return Math.round(seen);
}

/** The most memory that a worker takes for a file of some million settlements, from the end of its upload until it is loaded. */
async function loadByWorker(db: Database, url: string, rows: number): Promise<Record<string, unknown>> {
  return await inFolder(async (folder) => {
    const load = await uploaded(db, folder, writeFile(folder, rows, false));
    const context = await systemContext(db, "bench", NOW);
    const worker = spawn(process.execPath, [".build/worker.mjs"], {
      env: { ...process.env, DATABASE_URL: url, YIHENG_DATA: folder },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    try {
      const memory = await peakMemory(worker.pid as number, async () => {
        while (["validating", "loading"].includes((await seeLoad(context, load)).status)) await sleep(500);
      });
      const { rows, status } = await seeLoad(context, load);
      await db.$client`truncate settlement`;
      await db.$client`update settlement_load set status = 'dead', rows_deleted_at = now() where id = ${load}`;
      return { rows, status, ...memory };
    } finally {
      worker.kill("SIGKILL");
    }
  });
}

/** A million settlements and some more million, each by a worker of its own: their peaks say whether memory grows. */
export async function measureMemory(
  db: Database,
  url: string,
  millions: number,
): Promise<Record<string, unknown>> {
  return {
    "1 million": await loadByWorker(db, url, 1_000_000),
    [`${millions} million`]: await loadByWorker(db, url, millions * 1_000_000),
  };
}

/** A million settlements: bare COPY against validating, loading and publishing. */
export async function measureSettlement(db: Database): Promise<Record<string, unknown>> {
  return await inFolder(async (folder) => ({
    firstFindingMs: await firstFinding(db, folder, 200_000),
    "1 million": await measureRows(db, folder, 1_000_000, RUNS),
  }));
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "yiheng-bench-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
