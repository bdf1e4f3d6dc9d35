import { amountPoints, amountScale } from "@/lib/charts/amount-points";
import { pairedBars } from "@/lib/charts/paired-bars";
import { isNegative } from "@/lib/domain/decimal";
import { SCHEMES } from "@/lib/domain/dimension";
import type { FundScheme, FundSeries } from "@/lib/domain/fund/fund-sheet";
import { type Month, yearOf } from "@/lib/domain/period";
import { Chart } from "../../../_components/chart";
import { ChartTable } from "../../../_components/chart-table";

const SIZE = { width: 600, height: 250 };

/** The finding: how many of the months or years spent more than came in. */
function findingOf({ step, balance }: FundSeries): string {
  const word = step === "month" ? "个月" : "年";
  const known = balance.filter((value) => value.known);
  const short = known.filter((value) => value.known && isNegative(value.value)).length;
  if (known.length === 0) return "没有数据";
  return short === 0
    ? `${known.length} ${word}均有结余`
    : `${known.length} ${word}中 ${short} ${word}收不抵支`;
}

/** Revenue and expenditure of each month alone with the balance between them; years where only these are published. */
export function MonthCard({
  series,
  scheme,
  through,
}: {
  series: FundSeries;
  scheme: FundScheme;
  through: Month;
}) {
  const { labels, revenue, expenditure, balance, step } = series;
  if (step === "year" && labels.length < 2) return null;
  const scale = amountScale([...revenue, ...expenditure]);
  const points = (values: FundSeries["balance"]) =>
    amountPoints(values, labels, { scale, reached: labels.length });
  const lines = [
    { name: "收入", points: points(revenue) },
    { name: "支出", points: points(expenditure) },
    { name: "结余", points: points(balance) },
  ] as const;
  const when = step === "month" ? `${yearOf(through)}年各月` : "各年";
  const title = `${SCHEMES[scheme]}${when}收支：${findingOf(series)}`;
  return (
    <section className="card min-w-0">
      <h2 className="mb-1">
        {title}
        <span className="ml-2 text-xs font-normal text-hint">
          {step === "month" ? "单月数为相邻两个累计数之差" : "年度数"}
        </span>
      </h2>
      <div className="scroll-x">
        <div className="min-w-[460px]">
          <Chart
            id={`months-${scheme}`}
            title={title}
            option={pairedBars({ unit: scale.unit, bars: [lines[0], lines[1]], balance: lines[2] })}
            {...SIZE}
          />
        </div>
      </div>
      <ChartTable
        head={step === "month" ? "月份" : "年份"}
        columns={lines.map(({ name }) => `${name}（${scale.unit}）`)}
        rows={labels.map((label, index) => ({
          label,
          cells: lines.map((line) => line.points[index]?.text || "—"),
        }))}
      />
    </section>
  );
}
