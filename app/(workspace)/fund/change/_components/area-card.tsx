import Link from "next/link";
import type { AreaTable } from "@/lib/domain/decomposition/change-sheet";
import { AbsentChange } from "./absent-change";
import { LinkedCell } from "./linked-cell";
import { TwoLineHead } from "./two-line-head";

/** A change by area, the greatest mover first; each area leads to its own explanation. */
export function AreaCard({
  title,
  table,
  periods,
  links,
}: {
  title: string;
  table: AreaTable;
  periods: { readonly base: string; readonly current: string };
  /** The page's own address without its area. */
  links: string;
}) {
  const { total, lines, rest, unit } = table;
  if (table.reason !== null || !total) return <AbsentChange title={title} reason={table.reason ?? "缺数"} />;
  const growth = total.points !== null;
  const leading = lines.some((line) => line.leading !== null);
  const summed = [...(rest ? [rest] : []), { name: "合计", effect: total.effect, points: total.points }];
  return (
    <section className="card min-w-0">
      <h2 className="mb-1">{title}</h2>
      <p className="mb-1 text-[13px] text-secondary">{table.finding}。</p>
      <div className="scroll-x">
        <table className="table table-dense">
          <thead>
            <tr>
              <th scope="col" className="whitespace-nowrap">
                统筹区
              </th>
              <TwoLineHead text={periods.base} />
              <TwoLineHead text={periods.current} />
              <TwoLineHead text={`影响（${unit}）`} />
              {growth ? <TwoLineHead text="拉动（百分点）" /> : null}
              {leading ? (
                <th scope="col" className="words whitespace-nowrap">
                  主要因素
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.area}>
                <th scope="row" className="whitespace-nowrap">
                  <Link href={`/fund/change?${links}&area=${line.area}`} prefetch={false}>
                    {line.name}
                  </Link>
                </th>
                <td>
                  <LinkedCell cell={line.base} />
                </td>
                <td>
                  <LinkedCell cell={line.current} />
                </td>
                <td title={line.reason ?? undefined}>{line.effect}</td>
                {growth ? <td>{line.points ?? "—"}</td> : null}
                {leading ? <td className="words whitespace-nowrap">{line.reason ?? line.leading}</td> : null}
              </tr>
            ))}
            {summed.map((row) => (
              <tr key={row.name} className="font-semibold">
                <th scope="row" colSpan={3}>
                  {row.name}
                </th>
                <td>{row.effect}</td>
                {growth ? <td>{row.points ?? "—"}</td> : null}
                {leading ? <td /> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.note ? <p className="mt-1.5 text-xs text-hint">{table.note}</p> : null}
    </section>
  );
}
