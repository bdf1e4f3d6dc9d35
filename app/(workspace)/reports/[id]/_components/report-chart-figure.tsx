import { reportChartOption } from "@/lib/charts/report-chart-option";
import { type ChartPlace, chartSeries } from "@/lib/domain/reports/report-chart";
import { Chart } from "../../../../_components/chart";
import { ReportRuns } from "./report-runs";

const WIDTH = 700;
/** Text on paper is this wide: the picture keeps its proportions. */
const PAPER_MM = 156;

/** A chart of the report from the same option as in print, with its table of bound figures. */
export function ReportChartFigure({ block, id }: { block: ChartPlace; id: string }) {
  const series = chartSeries(block.chart);
  const labels = series[0]?.points.map(({ label }) => label) ?? [];
  return (
    <figure className="my-4 font-sans">
      <Chart
        id={id}
        title={block.alternative}
        option={reportChartOption(block.chart)}
        width={WIDTH}
        height={Math.round((block.height * WIDTH) / PAPER_MM)}
      />
      <figcaption className="mt-1 text-center text-[13px] font-semibold">{block.caption}</figcaption>
      <details className="no-print text-xs">
        <summary className="cursor-pointer text-hint">数据表</summary>
        <div className="scroll-x">
          <table className="table table-dense">
            <thead>
              <tr>
                <th scope="col">项目</th>
                {series.map(({ name }) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {labels.map((label, index) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  {series.map(({ name, points }) => (
                    <td key={name}>
                      <ReportRuns runs={points[index] ? [points[index].words] : []} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
