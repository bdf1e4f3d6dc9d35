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
import { summarise, timed } from "./median";
import { type PeakMemory, peakMemory } from "./memory-watch";

const NOW = new Date("2026-10-20T01:00:00Z");
const PERIOD = "2026Q1";
const RUNS = 3;

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
  let memory: PeakMemory = { worker: 0, reader: 0 };
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
    loading.push(
      await timed(async () => {
        memory = await peakMemory(() => workOff(db, folder, waiting));
      }),
    );
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
    memory,
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

/** The most memory that a file of some million settlements takes, from the end of its upload until it is loaded. */
export async function measureMemory(db: Database, millions: number): Promise<Record<string, unknown>> {
  return await inFolder(async (folder) => {
    const load = await uploaded(db, folder, writeFile(folder, millions * 1_000_000, false));
    let memory: PeakMemory = { worker: 0, reader: 0 };
    const took = await timed(async () => {
      memory = await peakMemory(() => workOff(db, folder, load));
    });
    const { rows, status } = await seeLoad(await systemContext(db, "bench", NOW), load);
    return { rows, status, seconds: Math.round(took / 1000), memory };
  });
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
