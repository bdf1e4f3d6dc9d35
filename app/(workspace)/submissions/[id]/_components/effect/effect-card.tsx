import Link from "next/link";
import type { SubmissionEffect } from "@/lib/domain/submissions/effect/effect-view";
import { effectHeadline, effectRemarks } from "@/lib/domain/submissions/effect/effect-words";
import { EffectFigures } from "./effect-figures";
import { EffectStandings } from "./effect-standings";
import { OddCellTable } from "./odd-cell-table";

const REPORTS_SHOWN = 5;

/** What publishing would change and what looks odd, before anybody decides. */
export function EffectCard({ effect }: { effect: SubmissionEffect }) {
  if (effect.kind === "not-computed") {
    return (
      <section className="card" aria-label="发布后的影响">
        <h2>发布后的影响</h2>
        <p className="text-secondary">{effect.why}</p>
      </section>
    );
  }
  const { view, cells } = effect;
  const remarks = effectRemarks(view);
  return (
    <>
      <section className="card min-w-0" aria-label="发布后的影响">
        <h2 className="mb-1">如果发布：{effectHeadline(view)}</h2>
        <p className="text-xs text-hint">
          按第 {view.publication} 次发布后的数据试算，没有写入任何数；审核接收时会按当时的数据重算。
        </p>
        {view.obstacle ? (
          <p className="mt-2 rounded bg-behind-soft px-3 py-2 text-behind">{view.obstacle}</p>
        ) : null}
        {remarks.length > 0 ? (
          <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-[13px] text-secondary">
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        ) : null}
        <EffectStandings standings={view.standings} />
        <EffectFigures groups={view.groups} />
        {view.reports.length > 0 ? (
          <div className="mt-3">
            <h3 className="text-[13px] font-semibold text-secondary">会标为“签发后有变”的报告</h3>
            <ul className="text-[13px]">
              {view.reports.slice(0, REPORTS_SHOWN).map(({ id, title, figures }) => (
                <li key={id} className="border-t border-hair py-1.5">
                  <Link href={`/reports/${id}`} prefetch={false}>
                    {title}
                  </Link>
                  <span className="ml-2 text-hint">{figures} 个数与报告不同</span>
                </li>
              ))}
            </ul>
            {view.reports.length > REPORTS_SHOWN ? (
              <p className="text-xs text-hint">另有 {view.reports.length - REPORTS_SHOWN} 份。</p>
            ) : null}
          </div>
        ) : null}
      </section>
      {cells ? <OddCellTable cells={cells} /> : null}
    </>
  );
}
