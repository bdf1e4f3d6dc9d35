import { createHash } from "node:crypto";
import type { Database } from "@/db/client";
import { type SettlementRowsAsked, settlementCsv } from "@/db/seed/demonstration/settlement-rows";
import { systemContext } from "../access/system-context";
import type { Context } from "../context";
import { beginUpload } from "../settlement/begin-upload";
import { completeUpload } from "../settlement/complete-upload";
import { seeLoad } from "../settlement/load-step";
import { receivePart } from "../settlement/receive-part";
import { doJob } from "../work/do-job";
import { settlementWork } from "../work/settlement-work";

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

export const csvOf = (asked: SettlementRowsAsked): Buffer => Buffer.from([...settlementCsv(asked)].join(""));

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

export type Sent = { readonly period: string; readonly area?: string; readonly reason?: string };

/** Sends a file in one part, as a person does; answers its load, which waits for the worker. */
export async function sendSettlement(
  context: Context,
  folder: string,
  bytes: Uint8Array,
  { period, area = "150100", reason }: Sent,
): Promise<number> {
  const asked = { area, period, fileName: "演示结算明细.csv", reason: reason ?? null };
  const { load } = await beginUpload(
    context,
    { ...asked, size: bytes.length, sha256: sha256(bytes) },
    folder,
  );
  await receivePart(context, load, 0, whole(bytes), folder);
  await completeUpload(context, load, folder);
  return load;
}

/** What the worker does with a load that waits. */
export async function workOff(db: Database, folder: string, load: number): Promise<void> {
  const waiting = await settlementWork(folder).waiting(db, new Date());
  const job = waiting.find(({ key }) => key === `settlement:${load}`);
  if (!job) throw new Error(`Load ${load} does not wait`);
  await doJob(db, job);
}

/** Sent and worked off: loaded or refused. */
export async function loadSettlement(
  context: Context,
  db: Database,
  folder: string,
  bytes: Uint8Array,
  sent: Sent,
): Promise<{ id: number; version: number; status: string }> {
  const id = await sendSettlement(context, folder, bytes, sent);
  await workOff(db, folder, id);
  const { version, status } = await seeLoad(await systemContext(db, "test", new Date()), id);
  return { id, version, status };
}
