import { amountPoints, amountScale } from "@/lib/charts/amount-points";
import { type CumulativeLine, cumulativeLines } from "@/lib/charts/cumulative-lines";
import { lastKnown } from "@/lib/charts/point";
import { SCHEMES } from "@/lib/domain/dimension";
import type { FundScheme, YearLines } from "@/lib/domain/fund/fund-sheet";
import { type Month, monthOf, yearOf } from "@/lib/domain/period";
import { missingText } from "@/lib/domain/value";
import { Chart } from "../../../_components/chart";
import { ChartTable } from "../../../_components/chart-table";

const SIZE = { width: 600, height: 250 };
const MONTHS = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);

/** A year of another scope has no line, and no name in the drawing. */
const isDrawn = ({ earlier, points }: CumulativeLine): boolean => !earlier || lastKnown(points) >= 0;

/** Revenue and expenditure cumulated through the year against the year before, where that is of the same scope. */
export function YearCard({
  years,
  scheme,
  through,
}: {
  years: readonly YearLines[];
  scheme: FundScheme;
  through: Month;
}) {
  const scale = amountScale(years.flatMap(({ revenue, expenditure }) => [...revenue, ...expenditure]));
  const lines = years.flatMap(({ year, revenue, expenditure }) => {
    const current = year === yearOf(through);
    const points = (values: YearLines["revenue"]) =>
      amountPoints(values, MONTHS, { scale, reached: current ? monthOf(through) : 12 });
    const name = (side: string) => (current ? side : `上年${side}`);
    return [
      { name: name("收入"), earlier: !current, colour: 0, points: points(revenue) },
      { name: name("支出"), earlier: !current, colour: 1, points: points(expenditure) },
    ];
  });
  const otherScope = years
    .flatMap(({ revenue, expenditure }) => [...revenue, ...expenditure])
    .find((value) => !value.known && value.reason === "not-comparable");
  const title = `${SCHEMES[scheme]}累计收支${otherScope ? "" : "与上年同期"}`;
  return (
    <section className="card min-w-0">
      <h2 className="mb-1">{title}</h2>
      <div className="scroll-x">
        <div className="min-w-[460px]">
          <Chart
            id={`year-${scheme}`}
            title={title}
            option={cumulativeLines({ unit: scale.unit, lines: lines.filter(isDrawn), targets: [] })}
            {...SIZE}
          />
        </div>
      </div>
      {otherScope && !otherScope.known ? (
        <p className="text-xs text-secondary">上年{missingText(otherScope)}。</p>
      ) : null}
      <ChartTable
        head="月份"
        columns={lines.map(({ name }) => `${name}（${scale.unit}）`)}
        rows={MONTHS.map((label, index) => ({
          label,
          cells: lines.map((line) => line.points[index]?.text || "—"),
        }))}
      />
    </section>
  );
}
