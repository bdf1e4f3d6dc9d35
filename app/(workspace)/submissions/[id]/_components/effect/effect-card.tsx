import Link from "next/link";
import type { EffectView, SubmissionEffect } from "@/lib/domain/submissions/effect/effect-view";
import { EffectFigures } from "./effect-figures";
import { EffectStandings } from "./effect-standings";
import { OddCellTable } from "./odd-cell-table";

const REPORTS_SHOWN = 5;

/** "59 个指标的 212 个数会变动，3 项目标的判断会变" */
function headline({ counts, standings, reports }: EffectView): string {
  if (counts.figures + standings.length === 0) {
    return counts.outside > 0 ? "本地区的指标不变，上级地区的会变动" : "指标和目标判断都不会变";
  }
  return [
    `${counts.indicators} 个指标的 ${counts.figures} 个数会变动`,
    ...(standings.length > 0 ? [`${standings.length} 项目标的判断会变`] : []),
    ...(reports.length > 0 ? [`${reports.length} 份已签发的报告会标为有变`] : []),
  ].join("，");
}

function remarks({ counts, standingsKept }: EffectView): string[] {
  return [
    ...(counts.known > 0 ? [`${counts.known} 个数由无变有`] : []),
    ...(counts.unknown > 0 ? [`${counts.unknown} 个数由有变无`] : []),
    ...(counts.parts > 0 ? [`${counts.parts} 个数的分子分母变动而数值不变`] : []),
    ...(standingsKept > 0 ? [`${standingsKept} 项目标的判断不变`] : []),
    ...(counts.outside > 0 ? [`上级地区的 ${counts.outside} 个数随之变动，由上级局审核时查看`] : []),
  ];
}

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
  return (
    <>
      <section className="card min-w-0" aria-label="发布后的影响">
        <h2 className="mb-1">如果发布：{headline(view)}</h2>
        <p className="text-xs text-hint">
          按第 {view.publication} 次发布后的数据试算，没有写入任何数；审核接收时会按当时的数据重算。
        </p>
        {view.obstacle ? (
          <p className="mt-2 rounded bg-behind-soft px-3 py-2 text-behind">{view.obstacle}</p>
        ) : null}
        {remarks(view).length > 0 ? (
          <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-[13px] text-secondary">
            {remarks(view).map((remark) => (
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
