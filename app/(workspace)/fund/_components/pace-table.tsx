import { SCHEMES } from "@/lib/domain/dimension";
import type { PaceLine } from "@/lib/domain/fund/fund-sheet";
import { type Month, monthOf } from "@/lib/domain/period";
import { FigureNumber } from "../../../_components/figure-number";
import { AbsentCard } from "./absent-card";

const SIDES = { revenue: "收入", expenditure: "支出" } as const;

/** Budget execution against the share of the year that has passed, and against earlier years. */
export function PaceTable({ paces, through }: { paces: readonly PaceLine[]; through: Month }) {
  if (paces.every(({ execution }) => execution === null || execution.reason !== null)) {
    return <AbsentCard title="预算执行">没有基金预算数，不能计算预算执行率。</AbsentCard>;
  }
  return (
    <section className="card min-w-0">
      <h2 className="mb-1">
        预算执行：序时进度 {paces[0]?.elapsed}（{monthOf(through)}/12）
      </h2>
      <div className="scroll-x">
        <table className="table table-dense">
          <thead>
            <tr>
              <th scope="col">预算</th>
              <th scope="col">执行率</th>
              <th scope="col">与序时进度比</th>
              <th scope="col">历史同期进度</th>
            </tr>
          </thead>
          <tbody>
            {paces.map(({ scheme, side, execution, gap, history }) => (
              <tr key={`${scheme}-${side}`}>
                <th scope="row" className="whitespace-nowrap">
                  {SCHEMES[scheme]}
                  {SIDES[side]}
                </th>
                <td>
                  <FigureNumber figure={execution} unit />
                </td>
                <td className="whitespace-nowrap">{gap ?? <span className="text-hint">—</span>}</td>
                <td>
                  <FigureNumber figure={history} unit />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-1.5 text-xs text-hint">
        历史同期进度 100% 为与近三年同期一致，高于 100% 为快于历年；居民收入年内不均，两者须同看。
      </p>
    </section>
  );
}
