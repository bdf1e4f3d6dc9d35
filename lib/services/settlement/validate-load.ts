import { writeAudited } from "@/db/audited-transaction";
import { areaTree } from "@/db/queries/areas/area-tree";
import { changeLoad } from "@/db/queries/settlement/change-load";
import type { LoadRow } from "@/db/queries/settlement/load-row";
import { recordSums } from "@/db/queries/settlement/load-sums";
import { recordLoadFindings, recordProgress } from "@/db/queries/settlement/record-progress";
import { refuse } from "@/lib/domain/refusal";
import { dayText } from "@/lib/domain/settlement/day-bytes";
import { loadQuarter } from "@/lib/domain/settlement/load-quarter";
import type { SettlementFinding } from "@/lib/domain/settlement/settlement-finding";
import { auditActor, type Context } from "../context";
import { areaPlaces } from "./area-places";
import { loadFiles, removeLoadFiles } from "./load-files";
import { runChild } from "./run-child";
import { settlementKey } from "./settlement-key";
import type { ValidationProgress, ValidationResult } from "./validation";

const SAID_EVERY_MS = 500;

/** A row of a load on its way to the database, with what reading it takes. */
export async function validationTask(context: Context, row: LoadRow, dataFolder: string) {
  const quarter = loadQuarter(row.period) ?? refuse("invalid-input", `不是季度：${row.period}`);
  const { upload, staged, laidOut } = loadFiles(
    dataFolder,
    row.quarantineId ?? refuse("not-found", "上传的文件已不在服务器上，请重新上传"),
  );
  return {
    work: "validate",
    path: upload,
    staged,
    laidOut,
    size: row.fileSize,
    sha256: row.fileHash,
    load: { id: row.id, area: row.area, period: row.period },
    quarter,
    places: areaPlaces(await areaTree(context.db), row.area, quarter.months[2]),
    key: settlementKey(dataFolder),
  } as const;
}

/**
 * Reads a load's file whole before anything of it reaches the database: refused with everything that is wrong with it, or
 * laid ready to be loaded, with its sums. What is found is told at once. Runs in the worker only.
 */
export async function validateLoad(context: Context, row: LoadRow, dataFolder: string): Promise<void> {
  const { db } = context;
  let said = 0;
  let told = 0;
  const tell = async ({ done, rows, findings }: ValidationProgress): Promise<void> => {
    const isNews = findings.length > told;
    if (!isNews && Date.now() - said < SAID_EVERY_MS) return;
    said = Date.now();
    await recordProgress(db, row.id, { done, total: row.fileSize, rows }, new Date());
    if (!isNews) return;
    told = findings.length;
    await recordLoadFindings(db, row.id, findings);
  };
  const task = await validationTask(context, row, dataFolder);
  const result = await runChild<ValidationResult>(task, tell);
  if (result.refused) await refuseLoad(context, row, result.findings, result, dataFolder);
  else await acceptFile(context, row, result);
}

async function acceptFile(context: Context, row: LoadRow, result: ValidationResult): Promise<void> {
  const { findings, mapping, encoding, rows, firstLine, lastLine, firstDay, lastDay, sums } = result;
  await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    const set = {
      ...{ mapping, encoding, rows, firstLine, lastLine },
      firstDate: dayText(firstDay),
      lastDate: dayText(lastDay),
    };
    const moved = await changeLoad(tx, {
      ...{ id: row.id, from: "validating", to: "loading", version: row.version, set },
    });
    if (!moved) refuse("conflict", "这份明细已被处理");
    await recordLoadFindings(tx, row.id, findings);
    await recordSums(tx, row.id, sums);
    const detail = { to: "loading", rows, sums: sums.length };
    return { result: null, audit: [{ act: "settlement.validate", subject: `settlement:${row.id}`, detail }] };
  });
}

/** Ends a load in words: what is wrong is kept, nothing of the file is. */
export async function refuseLoad(
  context: Context,
  row: Pick<LoadRow, "id" | "status" | "version" | "quarantineId">,
  findings: readonly SettlementFinding[],
  read: Partial<ValidationResult> | null,
  dataFolder: string,
): Promise<void> {
  await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    const set = {
      quarantineId: null,
      ...(read ? { mapping: read.mapping ?? null, encoding: read.encoding ?? null } : {}),
    };
    const moved = await changeLoad(tx, {
      ...{ id: row.id, from: row.status, to: "refused", version: row.version, set },
    });
    if (!moved) refuse("conflict", "这份明细已被处理");
    await recordLoadFindings(tx, row.id, findings);
    const rules = findings
      .filter(({ severity }) => severity === "refuse")
      .map(({ rule, count }) => ({ rule, count }));
    const detail = { from: row.status, to: "refused", rules };
    return { result: null, audit: [{ act: "settlement.refuse", subject: `settlement:${row.id}`, detail }] };
  });
  await removeLoadFiles(dataFolder, row.quarantineId);
}
