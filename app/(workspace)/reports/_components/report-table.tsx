import Link from "next/link";
import { shanghaiDate } from "@/lib/domain/period";
import type { ReportSummary } from "@/lib/domain/reports/report-view";
import { DemoTag } from "../../../_components/demo-tag";
import { ReportStatusMark } from "./report-status";

/** What changed since, where it still matters. */
function Changed({ changed }: { changed: number | null }) {
  if (changed === null) return <span className="text-hint">不再使用</span>;
  if (changed === 0) return <span className="text-hint">没有变化</span>;
  return <span className="text-at-risk">! {changed} 处变化</span>;
}

/** Reports by period and area, the latest first. */
export function ReportTable({ reports }: { reports: readonly ReportSummary[] }) {
  return (
    <section className="card min-w-0" aria-label="分析报告">
      <div className="scroll-x">
        <table className="table">
          <thead>
            <tr>
              <th scope="col" className="whitespace-nowrap">
                报告
              </th>
              <th scope="col" className="words whitespace-nowrap">
                状态
              </th>
              <th scope="col" className="whitespace-nowrap">
                版本
              </th>
              <th scope="col" className="words whitespace-nowrap">
                数据
              </th>
              <th scope="col" className="words whitespace-nowrap">
                起草后数据
              </th>
              <th scope="col" className="words whitespace-nowrap">
                起草人
              </th>
              <th scope="col" className="whitespace-nowrap">
                起草日期
              </th>
            </tr>
          </thead>
          <tbody>
            {reports.map((report) => (
              <tr key={report.id}>
                <th scope="row" className="min-w-40">
                  <Link href={`/reports/${report.id}`} prefetch={false}>
                    {report.periodName} {report.areaName}
                  </Link>
                </th>
                <td className="words">
                  <ReportStatusMark status={report.status} />
                </td>
                <td className="whitespace-nowrap">第 {report.version} 版</td>
                <td className="words whitespace-nowrap">
                  第 {report.publication} 次发布 {report.origin === "demo" ? <DemoTag /> : null}
                </td>
                <td className="words whitespace-nowrap">
                  <Changed changed={report.changed} />
                </td>
                <td className="words whitespace-nowrap">{report.author}</td>
                <td className="whitespace-nowrap">{shanghaiDate(report.createdAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
