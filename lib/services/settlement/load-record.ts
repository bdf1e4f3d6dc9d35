import { loadFindings, loadProgress } from "@/db/queries/settlement/load-progress";
import { LOAD_STATUSES } from "@/lib/domain/settlement/load-status";
import { SETTLEMENT_RULES } from "@/lib/domain/settlement/settlement-finding";
import { SEVERITY_NAMES } from "@/lib/domain/submissions/finding";
import { areaTree } from "../areas/area-tree";
import type { Context } from "../context";
import { loadFiles, receivedBytes } from "./load-files";
import { seeLoad } from "./load-step";

/** Where a load is found by programs and by people. */
export const loadAddresses = (id: number, site: string) => ({
  record: `${site}/api/v1/settlement-loads/${id}`,
  page: `${site}/submissions/settlement/${id}`,
});

/** One load with everything that is wrong with it, for programs: from which byte to go on, and what became of it. */
export async function loadRecord(context: Context, id: number, dataFolder: string, site: string) {
  const row = await seeLoad(context, id);
  const [tree, findings, progress] = await Promise.all([
    areaTree(context),
    loadFindings(context.db, id),
    loadProgress(context.db, id),
  ]);
  const received =
    row.status === "uploading" && row.quarantineId
      ? await receivedBytes(loadFiles(dataFolder, row.quarantineId).upload)
      : null;
  return {
    id: row.id,
    area: { code: row.area, name: tree.areas.get(row.area)?.name ?? row.area },
    period: row.period,
    status: row.status,
    statusName: LOAD_STATUSES[row.status],
    fileName: row.fileName,
    size: row.fileSize,
    received,
    rows: row.rows ?? progress?.rows ?? null,
    note: row.note,
    reason: row.reason,
    ...loadAddresses(row.id, site),
    findings: findings.map(({ severity, rule, field, count, examples }) => ({
      severity,
      severityName: SEVERITY_NAMES[severity],
      rule,
      name: SETTLEMENT_RULES[rule][1],
      mend: SETTLEMENT_RULES[rule][2],
      ...{ field, count, examples },
    })),
  };
}
