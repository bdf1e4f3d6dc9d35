import { waterfallBars } from "@/lib/charts/waterfall-bars";
import type { EffectLine, EffectTable } from "@/lib/domain/decomposition/change-sheet";
import { Chart } from "../../../../_components/chart";
import { AbsentChange } from "./absent-change";
import { LinkedCell } from "./linked-cell";
import { TwoLineHead } from "./two-line-head";

const WIDTH = 600;

const pointOf = (line: EffectLine) => ({ label: line.name, drawing: line.drawing, text: line.effect });

/** A change by factor: the steps as a waterfall, and the same numbers as a table. */
export function EffectCard({
  id,
  title,
  table,
  periods,
  aside = null,
  headed = false,
}: {
  id: string;
  title: string;
  table: EffectTable;
  periods: { readonly base: string; readonly current: string };
  /** Said below the table. */
  aside?: string | null;
  /** The page's title already says what the table found. */
  headed?: boolean;
}) {
  const { total, lines, unit } = table;
  if (table.reason !== null || !total) return <AbsentChange title={title} reason={table.reason ?? "缺数"} />;
  const growth = total.points !== null;
  const notes = [aside, table.note].filter((note) => note !== null);
  return (
    <section className="card min-w-0" id={id}>
      <h2 className="mb-1">{title}</h2>
      {headed ? null : <p className="mb-1 text-[13px] text-secondary">{table.finding}。</p>}
      <div className="scroll-x">
        <div className="min-w-[30rem]">
          <Chart
            id={`waterfall-${id}`}
            title={table.finding}
            option={waterfallBars({
              unit,
              steps: lines.map(pointOf),
              total: { ...pointOf(total), label: "合计变动" },
            })}
            width={WIDTH}
            height={38 + (lines.length + 1) * 28}
          />
        </div>
      </div>
      <div className="scroll-x mt-1">
        <table className="table table-dense">
          <thead>
            <tr>
              <th scope="col" className="whitespace-nowrap">
                因素
              </th>
              <TwoLineHead text={periods.base} />
              <TwoLineHead text={periods.current} />
              <th scope="col" className="words whitespace-nowrap">
                变动
              </th>
              <TwoLineHead text={`影响（${unit}）`} />
              {growth ? <TwoLineHead text="拉动（百分点）" /> : null}
            </tr>
          </thead>
          <tbody>
            {[...lines, { ...total, name: `${total.name}合计` }].map((line, index) => (
              <tr key={line.name} className={index === lines.length ? "font-semibold" : undefined}>
                <th scope="row" className="whitespace-nowrap">
                  {line.name}
                </th>
                <td>
                  <LinkedCell cell={line.base} />
                </td>
                <td>
                  <LinkedCell cell={line.current} />
                </td>
                <td className="words whitespace-nowrap">{line.moved}</td>
                <td>{line.effect}</td>
                {growth ? <td>{line.points}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {notes.length > 0 ? <p className="mt-1.5 text-xs text-hint">{notes.join("")}</p> : null}
    </section>
  );
}
