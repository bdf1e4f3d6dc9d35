import Link from "next/link";
import { SETTLED_LABEL } from "@/lib/domain/indicators/figure-view";
import { HEAT_COLUMNS, type HeatRow } from "@/lib/domain/indicators/heat";
import { FigureNumber } from "../../../_components/figure-number";

const SHADES = {
  risk: "bg-at-risk-soft! text-[#8a4606]",
  behind: "bg-behind-soft! font-semibold text-[#9c1f15]",
} as const;

/** The finding stands in the title: which funds are strained. */
function titleOf(rows: readonly HeatRow[]): string {
  const strained = rows.filter(({ risk }) => risk === "red" || risk === "orange").map(({ name }) => name);
  if (strained.length === 0) return "地区 × 重点指标：没有居民基金承压的统筹区";
  const names =
    strained.length > 3 ? `${strained.slice(0, 3).join("、")}等 ${strained.length} 地` : strained.join("、");
  return `地区 × 重点指标：${names}居民基金承压`;
}

/** Areas by key indicators; a cell's shade says where its target stands, with the reason on hover. */
export function HeatCard({ rows, period }: { rows: readonly HeatRow[]; period: string }) {
  const hasSettled = rows.some(({ cells }) =>
    cells.some(({ figure }) => figure?.partial?.label === SETTLED_LABEL),
  );
  return (
    <section className="card min-w-0">
      <div className="mb-1 flex flex-wrap items-baseline justify-between gap-x-3">
        <h2>{titleOf(rows)}</h2>
        <p className="text-xs text-hint" title="悬停可看依据，点数字看来源">
          <span className="mr-3">
            <span className="mr-1 inline-block size-2.5 bg-at-risk-soft outline outline-at-risk/40" />
            存在风险
          </span>
          <span className="mr-1 inline-block size-2.5 bg-behind-soft outline outline-behind/40" />
          滞后或基金高风险
        </p>
      </div>
      <div className="scroll-x">
        <table className="table table-dense">
          <thead>
            <tr>
              <th>统筹区</th>
              {HEAT_COLUMNS.map((column) => (
                <th key={`${column.indicator}-${column.scheme}`} className="min-w-20">
                  {column.head}
                  <span className="text-hint">（{column.unit}）</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.area}>
                <td className="whitespace-nowrap">
                  <Link href={`/areas/${row.area}?period=${period}`} prefetch={false} className="text-ink!">
                    {row.name}
                  </Link>
                </td>
                {row.cells.map((cell, index) => (
                  <td
                    key={`${HEAT_COLUMNS[index]?.indicator}-${HEAT_COLUMNS[index]?.scheme}`}
                    className={cell.shade ? SHADES[cell.shade] : undefined}
                    title={cell.reason ?? undefined}
                  >
                    {cell.figure && cell.figure.id === null ? (
                      <span className="text-hint">未报送</span>
                    ) : (
                      <FigureNumber figure={cell.figure} />
                    )}
                    {cell.shade ? <span className="sr-only">（{cell.reason}）</span> : null}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hasSettled ? (
        <p className="mt-1.5 text-xs text-hint">
          右上标“{SETTLED_LABEL}”的，本级未报送，由结算明细汇总，不作评价
        </p>
      ) : null}
    </section>
  );
}
