import type { ChangeLine } from "@/lib/domain/reports/change-line";
import type { ReportView } from "@/lib/domain/reports/report-view";

/** Shown at once; the rest is folded away. */
const SHOWN = 8;

/** What a later publication changed: the value in the report and the value now, both leading to their sources. */
export function ChangesPanel({ view }: { view: ReportView }) {
  const printed = view.changes.filter((change) => change.printed);
  if (view.changes.length === 0) return null;
  const behind = view.changes.length - printed.length;
  const moment = view.issued ? "签发" : "起草";
  return (
    <section className="card border-l-4! border-l-at-risk!" aria-label={`${moment}后的数据变化`}>
      <h2 className="mb-1">
        ! {printed.length} 处数据在{moment}后有变化
        {behind > 0 ? <span className="font-normal text-hint">，另有 {behind} 处依据数据变化</span> : null}
      </h2>
      <p className="mb-2 text-xs text-secondary">
        {view.issued
          ? "报告和已签发的 PDF 保持原样；需要改正的，起草更正版。"
          : "报告仍是起草时的数；重新取数后再提交。"}
      </p>
      <Lines lines={printed.slice(0, SHOWN)} moment={moment} />
      {view.changes.length > SHOWN ? (
        <details className="mt-1">
          <summary className="cursor-pointer text-xs text-brand">
            其余 {view.changes.length - Math.min(SHOWN, printed.length)} 处
          </summary>
          <Lines lines={[...printed.slice(SHOWN), ...view.changes.slice(printed.length)]} moment={moment} />
        </details>
      ) : null}
    </section>
  );
}

function Lines({ lines, moment }: { lines: readonly ChangeLine[]; moment: string }) {
  if (lines.length === 0) return null;
  return (
    <div className="scroll-x">
      <table className="table table-dense min-w-[38rem]">
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col" className="words">
              地区与期间
            </th>
            <th scope="col">{moment}时</th>
            <th scope="col">现在</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.afterId}>
              <th scope="row">{line.name}</th>
              <td className="words">{line.place}</td>
              <td className="whitespace-nowrap">
                <a href={`/figures/${line.beforeId}`}>{line.before}</a>
              </td>
              <td className="whitespace-nowrap font-medium">
                <a href={`/figures/${line.afterId}`}>{line.after}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
