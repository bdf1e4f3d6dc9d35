import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Database } from "@/db/client";
import { isUnderWay } from "@/lib/domain/settlement/load-status";
import type { Context } from "../context";
import { doJob } from "../work/do-job";
import { settlementWork } from "../work/settlement-work";
import { beginUpload } from "./begin-upload";
import { loadRecord } from "./load-record";
import { seeLoad } from "./load-step";
import { sendLoad } from "./send-load";

export type SettlementFile = {
  readonly area: string;
  readonly period: string;
  readonly fileName: string;
  readonly path: string;
  readonly reason: string | null;
};

const PAUSE_MS = 500;

/**
 * Sends a file that lies on the server and waits until it is loaded or refused: read by a running worker, or here where
 * none is at it. Runs on the command line only.
 */
export async function sendFile(
  context: Context,
  { path, ...asked }: SettlementFile,
  dataFolder: string,
  site: string,
) {
  // On the command line it is the pool itself, which a job's lock takes a connection from.
  const db = context.db as Database;
  const { size } = await stat(path);
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  const { load } = await beginUpload(context, { ...asked, size, sha256: hash.digest("hex") }, dataFolder);
  await sendLoad(context, load, path, dataFolder);
  while (isUnderWay((await seeLoad(context, load)).status)) {
    const waiting = await settlementWork(dataFolder).waiting(db, new Date());
    const job = waiting.find(({ key }) => key === `settlement:${load}`);
    if (!job || !(await doJob(db, job))) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return await loadRecord(context, load, dataFolder, site);
}
