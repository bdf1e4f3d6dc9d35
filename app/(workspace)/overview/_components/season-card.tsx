import { cumulativeLines } from "@/lib/charts/cumulative-lines";
import type { Point } from "@/lib/charts/point";
import { HUNDRED_MILLION_YUAN, inScale, type Scale, TEN_THOUSAND_YUAN } from "@/lib/domain/amount";
import { shift, toDrawing } from "@/lib/domain/decimal";
import type { Edition } from "@/lib/domain/edition";
import type { CumulativeSeries, SchemeFund } from "@/lib/domain/fund/scheme-fund";
import { missingText, type Value } from "@/lib/domain/value";
import { Chart } from "../../../_components/chart";
import { ChartTable } from "../../../_components/chart-table";

const CHART = { width: 560, height: 170 };

const largest = (series: readonly CumulativeSeries[]): number =>
  Math.max(
    ...series.flatMap(({ values }) => values.map((value) => (value.known ? toDrawing(value.value) : 0))),
  );

/** Months of the year as points; months not reached stay open, months not reported say so. */
function pointsOf(values: readonly Value[], current: boolean, at: string, scale: Scale): Point[] {
  const reached = Number(at.slice(5, 7));
  return values.map((value, index) => ({
    label: `${index + 1}月`,
    drawing: value.known ? toDrawing(shift(value.value, -scale.power)) : null,
    text: value.known
      ? inScale(value.value, scale, 1)
      : current && index + 1 > reached
        ? ""
        : missingText(value),
  }));
}

/** The season of the resident fund: this year's revenue and expenditure beside last year's. */
export function SeasonCard({
  resident,
  series,
  edition,
}: {
  resident: SchemeFund | null;
  series: readonly CumulativeSeries[];
  edition: Edition;
}) {
  const scale = largest(series) >= 1e9 ? HUNDRED_MILLION_YUAN : TEN_THOUSAND_YUAN;
  const year = Number(edition.through.slice(0, 4));
  const lines = series.map((line) => ({
    name: line.year === year ? line.name : `上年${line.name}`,
    earlier: line.year !== year,
    colour: line.name === "收入" ? 0 : 1,
    points: pointsOf(line.values, line.year === year, edition.through, scale),
  }));
  const gap = resident?.figures.B11;
  const finding = gap && gap.reason === null ? `：支出与收入增速差 ${gap.number} 个百分点` : "";
  const title = `居民基金收入与支出（累计，${scale.unit}）${finding}`;
  return (
    <section className="card min-w-0">
      <h2 className="mb-1">{title}</h2>
      <Chart
        id="resident-fund"
        title={title}
        option={cumulativeLines({ unit: scale.unit, lines, targets: [] })}
        {...CHART}
      />
      <ChartTable
        head="月份"
        columns={lines.map((line) => line.name)}
        rows={(lines[0]?.points ?? []).map((point, index) => ({
          label: point.label,
          cells: lines.map((line) => line.points[index]?.text || "—"),
        }))}
      />
    </section>
  );
}
