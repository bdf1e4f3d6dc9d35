import { shownNumber } from "@/lib/domain/indicators/shown-number";
import type { CellDependent } from "@/lib/domain/provenance/cell-page";
import { FigureNumber } from "../../../../_components/figure-number";

/** Every figure that changes when the cell does, by area and period. */
export function DependentTable({
  dependents,
  publication,
  current,
}: {
  dependents: readonly CellDependent[];
  publication: number;
  current: boolean;
}) {
  if (dependents.length === 0) {
    return (
      <section className="card text-secondary">
        没有指标用到这一格：它只用于报表内部的勾稽校验，或有更完整的合计数可用。
      </section>
    );
  }
  return (
    <section className="card min-w-0">
      <h2>
        {current ? "改动这一格，以下数值会随之改变" : `更正之前（第 ${publication} 次发布时）依赖它的数值`}
      </h2>
      <div className="scroll-x mt-1">
        <table className="table table-dense">
          <thead>
            <tr>
              <th>指标</th>
              <th className="words">地区</th>
              <th className="words">期间</th>
              <th className="words">作为</th>
              <th>数值</th>
            </tr>
          </thead>
          <tbody>
            {dependents.map((one) => (
              <tr key={one.figure.id}>
                <td className="min-w-48">
                  <span className="mr-1.5 text-hint">{shownNumber(one.indicator)}</span>
                  {one.name}
                </td>
                <td className="words whitespace-nowrap">{one.area}</td>
                <td className="words whitespace-nowrap">{one.period}</td>
                <td className="words whitespace-nowrap">{one.role}</td>
                <td>
                  <FigureNumber figure={one.figure} unit />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
