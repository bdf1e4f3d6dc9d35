import { areaTree } from "@/db/queries/areas/area-tree";
import { latestPublication } from "@/db/queries/publications/latest-publication";
import { type ReportFilter, type ReportHead, reportHeads, reportRow } from "@/db/queries/reports/report-row";
import type { ReportSummary } from "@/lib/domain/reports/report-view";
import { type Context, requirePermission } from "../context";
import { changedSince } from "./changed-since";
import { reportSummary } from "./report-summary";

const LISTED = 60;

/** Reports the reader may see, the latest period first, each with how many of its figures changed since. */
export async function listReports(context: Context, filter: ReportFilter): Promise<ReportSummary[]> {
  requirePermission(context, "read-reports");
  const { db, scope } = context;
  const [tree, heads, latest] = await Promise.all([
    areaTree(db),
    reportHeads(db, scope, filter, LISTED),
    latestPublication(db),
  ]);
  const newest = latest?.number ?? null;
  return await Promise.all(
    heads.map(async (head) => reportSummary(tree, head, await changedCount(context, head, newest))),
  );
}

/** Nobody relies on a version that another one replaced; nothing changed since the newest publication. */
async function changedCount(
  context: Context,
  { id, status, publication }: ReportHead,
  newest: number | null,
): Promise<number | null> {
  if (status === "corrected") return null;
  if (publication === newest) return 0;
  const row = await reportRow(context.db, context.scope, id);
  if (!row) return null;
  return (await changedSince(context, row.content)).filter(({ printed }) => printed).length;
}
