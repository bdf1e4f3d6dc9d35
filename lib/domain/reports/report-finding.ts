import { blocksIssue } from "./checklist";
import type { ReportSummary, ReportView } from "./report-view";
import { REPORT_STATUSES, type ReportStatus } from "./status";

/** What a report's screen says first: where it is, and what stands in its way or changed since. */
export function reportFinding(view: Pick<ReportView, "status" | "issued" | "checklist" | "changed">): string {
  const { status, issued, checklist, changed } = view;
  const word = REPORT_STATUSES[status];
  if (status === "corrected") return word;
  if (issued) return changed ? `${word}，签发后有 ${changed} 处数据变化` : `${word}，数据与签发时一致`;
  const blocking = checklist.filter(({ severity }) => severity === "block").length;
  return blocksIssue(checklist) ? `${word}，有 ${blocking} 项须先处理` : `${word}，可以办理`;
}

const OPEN: readonly ReportStatus[] = ["draft", "reviewing", "reviewed", "returned"];

/** What the list of reports says first. */
export function reportsFinding(reports: readonly Pick<ReportSummary, "status" | "changed">[]): string {
  if (reports.length === 0) return "还没有分析报告";
  const open = reports.filter(({ status }) => OPEN.includes(status)).length;
  const changed = reports.filter((each) => !OPEN.includes(each.status) && each.changed).length;
  return [
    `${reports.length} 份分析报告`,
    open > 0 ? `${open} 份在办` : "没有在办的",
    ...(changed > 0 ? [`${changed} 份签发后数据有变化`] : []),
  ].join("，");
}
