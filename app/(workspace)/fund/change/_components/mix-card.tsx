import type { MixTable } from "@/lib/domain/decomposition/change-sheet";
import { AbsentChange } from "./absent-change";
import { LinkedCell } from "./linked-cell";
import { TwoLineHead } from "./two-line-head";

/** A ratio's change by member: what moved within each, and what moved because weights did. */
export function MixCard({
  title,
  table,
  periods,
  weight,
}: {
  title: string;
  table: MixTable;
  periods: { readonly base: string; readonly current: string };
  /** What the members are weighed by: "住院费用". */
  weight: string;
}) {
  const { total, lines, unit, head } = table;
  if (table.reason !== null || !total) return <AbsentChange title={title} reason={table.reason ?? "缺数"} />;
  return (
    <section className="card min-w-0">
      <h2 className="mb-1">{title}</h2>
      <p className="mb-1 text-[13px] text-secondary">{table.finding}。</p>
      <div className="scroll-x">
        <table className="table table-dense">
          <thead>
            <tr>
              <th scope="col" className="whitespace-nowrap">
                {head}
              </th>
              <TwoLineHead text={periods.base} />
              <TwoLineHead text={periods.current} />
              <th scope="col" className="whitespace-nowrap">
                自身变动
              </th>
              <th scope="col" className="whitespace-nowrap">
                结构变化
              </th>
              <TwoLineHead text={`合计（${unit}）`} />
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.name}>
                <th scope="row" className="whitespace-nowrap">
                  {line.name}
                </th>
                <td>
                  <LinkedCell cell={line.base} />
                </td>
                <td>
                  <LinkedCell cell={line.current} />
                </td>
                <td>{line.within}</td>
                <td>{line.structure}</td>
                <td>{line.both}</td>
              </tr>
            ))}
            <tr className="font-semibold">
              <th scope="row" colSpan={3}>
                合计
              </th>
              <td>{total.within}</td>
              <td>{total.structure}</td>
              <td>{total.both}</td>
            </tr>
          </tbody>
        </table>
      </div>
      <p className="mt-1.5 text-xs text-hint">
        自身变动：按两期平均{weight}比重计；结构变化：{weight}比重的变动，高于平均的增重为拉动。{table.note}
      </p>
    </section>
  );
}
