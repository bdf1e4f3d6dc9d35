import Link from "next/link";
import type { BoardRow, BoardSort } from "@/lib/domain/areas/area-board";
import { columnKey } from "@/lib/domain/areas/area-board";
import type { Placing } from "@/lib/domain/areas/placing";
import { HEAT_COLUMNS } from "@/lib/domain/indicators/heat";
import { FigureNumber } from "../../../_components/figure-number";
import { RiskBadge } from "../../../_components/risk-badge";
import { StandingCounts } from "../../../_components/standing-counts";
import { PositionMark } from "./position-mark";
import { SortHead } from "./sort-head";

const SHADES: Partial<Record<string, string>> = {
  "at-risk": "bg-at-risk-soft! text-[#8a4606]",
  behind: "bg-behind-soft! font-semibold text-[#9c1f15]",
};

type Address = Readonly<Record<"area" | "period" | "vintage" | "lens" | "position", string>>;

/** Areas by key figures; sorted by the head's links as far as the bureau sets areas beside each other. */
export function BoardTable({
  rows,
  sort,
  position,
  address,
}: {
  rows: readonly BoardRow[];
  sort: BoardSort;
  position: Placing;
  address: Address;
}) {
  const head = { sort, position, address };
  return (
    <section className="card min-w-0" aria-label="各地区重点指标">
      <div className="scroll-x">
        <table className="table">
          <thead>
            <tr>
              <SortHead {...head} name="code" label="地区" />
              {HEAT_COLUMNS.map((column) => (
                <SortHead
                  key={columnKey(column)}
                  {...head}
                  name={columnKey(column)}
                  label={column.head}
                  unit={column.unit}
                />
              ))}
              <SortHead {...head} name="behind" label="在用目标" words />
              <SortHead {...head} name="resident" label="居民基金" words />
              <SortHead {...head} name="employee" label="职工基金" words />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.area}>
                <th scope="row" className="whitespace-nowrap">
                  <Link href={`/areas/${row.area}?period=${address.period}`} prefetch={false}>
                    {row.name}
                  </Link>
                  {row.missing > 0 ? (
                    <span className="ml-1.5 text-xs text-behind">{row.missing} 表未报</span>
                  ) : null}
                </th>
                {row.cells.map((cell, index) => {
                  const column = HEAT_COLUMNS[index];
                  return column ? (
                    <td
                      key={columnKey(column)}
                      className={`whitespace-nowrap ${SHADES[cell.status ?? ""] ?? ""}`}
                      title={cell.reason ?? undefined}
                    >
                      {cell.figure && cell.figure.id === null ? (
                        <span className="text-hint">未报送</span>
                      ) : (
                        <FigureNumber figure={cell.figure} />
                      )}
                      <PositionMark position={cell.position} shown={position} />
                      {cell.status === "behind" || cell.status === "at-risk" ? (
                        <span className="sr-only">（{cell.reason}）</span>
                      ) : null}
                    </td>
                  ) : null;
                })}
                <td className="words whitespace-nowrap">
                  <StandingCounts
                    counts={row.counts}
                    href={(status) => `/areas/${row.area}?period=${address.period}&status=${status}`}
                  />
                </td>
                <td className="words">
                  <RiskBadge level={row.resident.level} reasons={row.resident.reasons} />
                </td>
                <td className="words">
                  <RiskBadge level={row.employee.level} reasons={row.employee.reasons} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-1.5 text-xs text-hint">
        <span className="mr-1 inline-block size-2.5 bg-at-risk-soft outline outline-at-risk/40" />
        存在风险
        <span className="mr-1 ml-3 inline-block size-2.5 bg-behind-soft outline outline-behind/40" />
        滞后；悬停可看依据，点数字看来源。基金风险按 fund-risk@1（建议值）
        {position === "band"
          ? "；分档按三等分，▲ 前三分之一，▽ 后三分之一，方向不分优劣的只表示高低；按列排序只分档，档内按地区代码"
          : ""}
        {position === "none" ? "；不排名，按地区代码排列" : ""}
      </p>
    </section>
  );
}
