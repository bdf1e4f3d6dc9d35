import type { ReportHead } from "@/db/queries/reports/report-row";
import type { AreaTree } from "@/lib/domain/area";
import { parsePeriod, periodName } from "@/lib/domain/period";
import type { ReportSummary } from "@/lib/domain/reports/report-view";

export function reportSummary(tree: AreaTree, head: ReportHead, changed: number | null): ReportSummary {
  const { id, area, period, status, version, origin, publication, createdAt } = head;
  const parsed = parsePeriod(period);
  return {
    id,
    area,
    areaName: tree.areas.get(area)?.name ?? area,
    period,
    periodName: parsed ? periodName(parsed) : period,
    status,
    version,
    origin,
    publication,
    author: head.authorName ?? "系统",
    createdAt,
    changed,
  };
}
