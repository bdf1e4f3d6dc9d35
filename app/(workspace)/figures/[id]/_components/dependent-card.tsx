import Link from "next/link";
import type { DependentsView } from "@/lib/domain/provenance/figure-page";
import { FigureNumber } from "../../../../_components/figure-number";

/** Where this figure goes: sums above it, reports that print it, screens that show it. */
export function DependentCard({ dependents }: { dependents: DependentsView }) {
  const { upper, reports } = dependents;
  return (
    <section className="card">
      <h2>依赖它的内容</h2>
      <ul className="mt-1 flex flex-col gap-1 text-[13px]">
        {upper.map(({ area, figure }) => (
          <li key={area}>
            {area}合计{" "}
            <span className="text-brand">
              <FigureNumber figure={figure} unit />
            </span>
          </li>
        ))}
        {reports.map((report) => (
          <li key={report.id}>
            <Link href={`/reports/${report.id}`} prefetch={false}>
              {report.title}
            </Link>{" "}
            <span className="text-xs text-hint">{report.note}</span>
          </li>
        ))}
        <li>
          <Link href={dependents.indicator} prefetch={false}>
            该指标的趋势和地区排名
          </Link>
        </li>
        {dependents.overview ? (
          <li>
            <Link href={dependents.overview} prefetch={false}>
              本期总览
            </Link>
          </li>
        ) : null}
      </ul>
      {reports.length === 0 ? <p className="mt-1 text-xs text-hint">还没有分析报告引用它。</p> : null}
    </section>
  );
}
