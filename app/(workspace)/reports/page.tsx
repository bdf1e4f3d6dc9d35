import type { Metadata } from "next";
import { reportsFinding } from "@/lib/domain/reports/report-finding";
import { REPORT_STATUSES } from "@/lib/domain/reports/status";
import { listReports } from "@/lib/services/reports/list-reports";
import { one, type PageSearch, pageQuery } from "@/lib/web/page-query";
import { may, requireViewer } from "@/lib/web/viewer";
import { EmptyState } from "../../_components/empty-state";
import { FilterBar } from "../../_components/filter-bar";
import { SelectFilter } from "../../_components/select-filter";
import { DraftForm } from "./_components/draft-form";
import { ReportTable } from "./_components/report-table";
import { draft } from "./actions";

export const metadata: Metadata = { title: "分析报告" };

const ALL = { value: "", label: "全部" };

/** Periods that have reports: quarters and years. */
const isReported = ({ value }: { value: string }): boolean => !value.includes("-");

export default async function ReportsPage({ searchParams }: { searchParams: Promise<PageSearch> }) {
  const viewer = await requireViewer("read-reports");
  const search = await searchParams;
  const [query, own] = await Promise.all([pageQuery(viewer, search), pageQuery(viewer, {})]);
  const area = one(search.area) ? query.area.code : undefined;
  const status = one(search.status) ?? "";
  const period = one(search.period) || undefined;
  const all = await listReports(viewer, { area, period });
  const reports = all.filter((report) => status === "" || report.status === status);
  const periods = query.periods.filter(isReported);
  const drafted = new Set(
    all.filter((report) => report.area === own.area.code).map((report) => report.period),
  );
  const narrowed = Boolean(area || period || status);
  return (
    <>
      <h1 className="mb-2">{reportsFinding(reports)}</h1>
      <FilterBar>
        <SelectFilter name="area" label="地区" value={area ?? ""} options={[ALL, ...query.areas]} />
        <SelectFilter name="period" label="期间" value={period ?? ""} options={[ALL, ...periods]} />
        <SelectFilter
          name="status"
          label="状态"
          value={status}
          options={[ALL, ...Object.entries(REPORT_STATUSES).map(([value, label]) => ({ value, label }))]}
        />
      </FilterBar>
      {may(viewer, "draft-report") ? (
        <DraftForm
          areaName={own.area.name}
          periods={own.periods.filter(isReported).filter(({ value }) => !drafted.has(value))}
          draft={draft}
        />
      ) : null}
      {reports.length > 0 ? (
        <ReportTable reports={reports} />
      ) : (
        <EmptyState title={narrowed ? "没有符合条件的报告" : "还没有分析报告"}>
          {narrowed
            ? "换一个地区、期间或状态再看。"
            : "数据审核接收后，由各级医疗保障局按季度起草；签发后会一直留在这里。"}
        </EmptyState>
      )}
    </>
  );
}
