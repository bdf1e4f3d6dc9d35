import type { Metadata } from "next";
import { shanghaiDate } from "@/lib/domain/period";
import { reportFinding } from "@/lib/domain/reports/report-finding";
import { showReport } from "@/lib/services/reports/show-report";
import { orNotFound } from "@/lib/web/or-not-found";
import { requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../_components/breadcrumb";
import { DemoTag } from "../../../_components/demo-tag";
import { PrintButton } from "../../../_components/print-button";
import { ReportStatusMark } from "../_components/report-status";
import { act } from "../actions";
import { ChangesPanel } from "./_components/changes-panel";
import { ChecklistPanel } from "./_components/checklist-panel";
import { ContentsList } from "./_components/contents-list";
import { ReportActs } from "./_components/report-acts";
import { ReportFacts } from "./_components/report-facts";
import { ReportSheet } from "./_components/report-sheet";
import { ReportStory } from "./_components/report-story";

export const metadata: Metadata = { title: "分析报告" };

export default async function ReportPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer("read-reports");
  const { id } = await params;
  const view = await orNotFound(showReport(viewer, /^\d{1,15}$/.test(id) ? Number(id) : 0));
  const name = `${view.areaName}${view.periodName}`;
  return (
    <>
      <Breadcrumb crumbs={[{ label: "分析报告", href: "/reports" }, { label: name }]} />
      <h1 className="mb-1">
        {name}基金运行分析报告：{reportFinding(view)}
      </h1>
      <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line pb-2 text-xs text-secondary">
        <ReportStatusMark status={view.status} />
        <span>第 {view.version} 版</span>
        <span>数据截至第 {view.publication} 次发布</span>
        <span>{view.figures} 个数字可查来源</span>
        {view.origin === "demo" ? <DemoTag /> : null}
        <span className="ml-auto flex gap-2">
          <PrintButton />
          <a
            href={`/api/reports/${view.id}/pdf`}
            className="button button-primary no-print min-h-7! py-0.5! text-[13px] text-white"
          >
            下载 PDF
          </a>
        </span>
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 xl:grid-cols-[160px_minmax(0,1fr)_288px]">
        <ContentsList document={view.document} />
        <div className="min-w-0 space-y-3 max-xl:order-3">
          <ChangesPanel view={view} />
          <ReportSheet view={view} />
        </div>
        <aside className="no-print min-w-0 self-start text-[13px] max-xl:contents xl:space-y-3">
          <div className="min-w-0 space-y-3 max-xl:order-2">
            <ReportActs
              key={view.contentHash + view.status}
              id={view.id}
              contentHash={view.contentHash}
              acts={view.acts}
              contradictions={view.contradictions}
              explanation={view.explanation}
              today={shanghaiDate(viewer.now)}
              act={act}
            />
            <ChecklistPanel view={view} />
          </div>
          <div className="no-print min-w-0 space-y-3 max-xl:order-4">
            <ReportStory story={view.story} />
            <ReportFacts view={view} />
          </div>
        </aside>
      </div>
    </>
  );
}
