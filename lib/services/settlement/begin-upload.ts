import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { type WriteTx, writeAudited } from "@/db/audited-transaction";
import { createLoad } from "@/db/queries/settlement/change-load";
import { type LoadRow, loadRows } from "@/db/queries/settlement/load-row";
import { findArea } from "@/lib/domain/area";
import { shanghaiDate } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import { loadQuarter } from "@/lib/domain/settlement/load-quarter";
import { LOAD_STATUSES } from "@/lib/domain/settlement/load-status";
import { areaTree } from "../areas/area-tree";
import { auditActor, type Context, requireArea, requirePermission } from "../context";
import { loadFiles, receivedBytes } from "./load-files";

const GIGABYTE = 1024 ** 3;

/** Five million rows are about one gigabyte. */
export const SETTLEMENT_GIGABYTES_MAX = 8;
const NAME_LENGTH_MAX = 200;
const REASON_LENGTH_MAX = 500;

export type SettlementUpload = {
  readonly area: string;
  readonly period: string;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  readonly reason: string | null;
  /** What must be written together with the load or not at all. */
  readonly claim?: (tx: WriteTx, load: number) => Promise<void>;
};

export type Begun = { readonly load: number; readonly received: number };

const plainName = (name: string): string =>
  basename(name.replace(/\\/g, "/")).replace(/\p{C}/gu, "").trim().slice(-NAME_LENGTH_MAX) || "未命名";

function check({ size, sha256, reason }: SettlementUpload): void {
  if (!Number.isSafeInteger(size) || size < 0) refuse("invalid-input", "缺少文件大小");
  if (size === 0) refuse("invalid-input", "这是空文件（0 字节），请检查后重新选择");
  if (size > SETTLEMENT_GIGABYTES_MAX * GIGABYTE)
    refuse("invalid-input", `文件超过 ${SETTLEMENT_GIGABYTES_MAX} GB，请按月或按险种分开核对后再上传`);
  if (!/^[0-9a-f]{64}$/.test(sha256)) refuse("invalid-input", "缺少文件的校验值");
  if ((reason?.length ?? 0) > REASON_LENGTH_MAX)
    refuse("invalid-input", `更正原因不超过 ${REASON_LENGTH_MAX} 字`);
}

/**
 * Opens a load for a file that comes in parts; the same file of the same person goes on where it broke off, after a
 * restart of the browser or of the server. Answers how much of it is here.
 */
export async function beginUpload(
  context: Context,
  asked: SettlementUpload,
  dataFolder: string,
): Promise<Begun> {
  requirePermission(context, "submit");
  check(asked);
  const { db, scope, actor, now } = context;
  const area =
    findArea(await areaTree(context), asked.area) ?? refuse("invalid-input", `不认识的地区“${asked.area}”`);
  requireArea(context, area.code);
  if (!area.isPoolingArea) refuse("invalid-input", `${area.name}不是统筹区，结算明细按统筹区报送`);
  const quarter = loadQuarter(asked.period) ?? refuse("invalid-input", "结算明细按季度报送，期间写作 2026Q3");
  if (quarter.months[0] > shanghaiDate(now).slice(0, 7)) refuse("invalid-input", "这个季度还没有开始");
  const place = { area: area.code, periods: [asked.period], origin: actor.origin };
  const loads = await loadRows(db, scope, { ...place, statuses: OPEN }, 100);
  const user = auditActor(actor);
  const same = loads.filter((load) => isSameUpload(load, asked, user.id));
  const begun = same.find(({ status }) => status === "uploading");
  if (begun?.quarantineId) {
    const { upload } = loadFiles(dataFolder, begun.quarantineId);
    return { load: begun.id, received: await receivedBytes(upload) };
  }
  const sent = same.find(({ status }) => status !== "uploading" && status !== "active");
  if (sent)
    refuse("conflict", `这个文件已经上传（第 ${sent.id} 号，${LOAD_STATUSES[sent.status]}），不必再传`);
  const active = loads.find(({ status }) => status === "active");
  if (active?.fileHash === asked.sha256)
    refuse("conflict", `这个文件已经启用（第 ${active.id} 号），不必再传`);
  if (active && !asked.reason)
    refuse(
      "invalid-input",
      `${area.name}${asked.period}的明细已经启用（第 ${active.id} 号），更正须写明原因`,
    );
  const quarantineId = randomUUID();
  const { upload } = loadFiles(dataFolder, quarantineId);
  await mkdir(dirname(upload), { recursive: true, mode: 0o700 });
  await writeFile(upload, "", { mode: 0o600, flag: "wx" });
  const load = await writeAudited(db, user, now, async (tx) => {
    const id = await createLoad(tx, {
      areaCode: area.code,
      period: asked.period,
      origin: actor.origin,
      fileName: plainName(asked.fileName),
      fileSize: asked.size,
      fileHash: asked.sha256,
      quarantineId,
      reason: active ? asked.reason : null,
      replaces: active?.id ?? null,
      uploadedBy: user.id,
      uploadedAt: now,
    });
    await asked.claim?.(tx, id);
    const detail = { area: area.code, period: asked.period, size: asked.size, sha256: asked.sha256 };
    return { result: id, audit: [{ act: "settlement.begin", subject: `settlement:${id}`, detail }] };
  });
  return { load, received: 0 };
}

/** Loads that a file may be the same as. */
const OPEN = ["uploading", "validating", "loading", "loaded", "active"] as const;

const isSameUpload = (load: LoadRow, asked: SettlementUpload, user: number | null): boolean =>
  load.uploadedBy === user && load.fileHash === asked.sha256 && load.fileSize === asked.size;
