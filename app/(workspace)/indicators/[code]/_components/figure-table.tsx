import type { IndicatorTrend, TrendPoint } from "@/lib/domain/indicators/indicator-page";
import { FigureLink } from "../../../../_components/figure-link";

type Column = { readonly name: string; readonly points: readonly TrendPoint[] };

/** The table twin of the trend: every number of the picture as a link to where it comes from. */
export function FigureTable({ trend }: { trend: IndicatorTrend }) {
  const columns: readonly Column[] =
    trend.kind === "years" ? trend.years : [{ name: "数值", points: trend.points }];
  const rows = columns[0]?.points ?? [];
  return (
    <details className="mt-1 text-xs text-hint">
      <summary className="cursor-pointer">数据表（{trend.unit || "比值"}）</summary>
      <div className="scroll-x max-h-80 overflow-y-auto">
        <table className="table table-dense">
          <thead>
            <tr>
              <th>{trend.kind === "years" ? "月份" : "期间"}</th>
              {columns.map((column) => (
                <th key={column.name}>{column.name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.label}>
                <td className="whitespace-nowrap">{row.label}</td>
                {columns.map((column) => {
                  const point = column.points[index];
                  return (
                    <td key={column.name} className="whitespace-nowrap">
                      {point?.text ? (
                        <FigureLink figure={point.figure} className="text-inherit!">
                          {point.text}
                        </FigureLink>
                      ) : null}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
