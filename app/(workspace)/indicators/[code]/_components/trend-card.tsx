import { cumulativeLines } from "@/lib/charts/cumulative-lines";
import { trendLine } from "@/lib/charts/trend-line";
import type { IndicatorPage, IndicatorTrend } from "@/lib/domain/indicators/indicator-page";
import { Chart } from "../../../../_components/chart";
import { CHART_WIDTH, ChartFrame } from "./chart-frame";
import { FigureTable } from "./figure-table";

const CHART_HEIGHT = 240;

type Periods = Extract<IndicatorTrend, { kind: "periods" }>;
type Years = Extract<IndicatorTrend, { kind: "years" }>;

/** How the indicator came to where it is, against its target; the numbers stand below, each with its source. */
export function TrendCard({ page }: { page: IndicatorPage }) {
  const { trend } = page;
  if (!trend) return null;
  const title = trend.kind === "years" ? yearsTitle(page) : periodsTitle(page, trend);
  const id = `trend-${page.code}-${page.scheme}-${page.area.code}-${page.span}`.replace(/[^\w-]/g, "-");
  return (
    <section className="card min-w-0">
      <h2 className="mb-1">{title}</h2>
      {drawable(trend) ? (
        <ChartFrame>
          <Chart
            key={id}
            id={id}
            title={title}
            option={trend.kind === "years" ? yearsOption(trend) : periodsOption(trend)}
            width={CHART_WIDTH}
            height={CHART_HEIGHT}
          />
        </ChartFrame>
      ) : (
        <p className="text-[13px] text-secondary">只有一期数值或只有界限，画不出趋势。</p>
      )}
      {trend.kind === "periods" && trend.projection ? (
        <p className="text-xs text-secondary">
          空心点为{trend.projection.label}预计，{trend.projection.text.replace(/^预计 /, "")}
          ；方法：{trend.projection.method}
          {trend.projection.range ? "；竖线为同一方法在往年的误差范围" : ""}。
        </p>
      ) : null}
      {trend.breaks.map(({ words }) => (
        <p key={words} className="text-xs text-at-risk">
          口径变化：{words}，前后不可比。
        </p>
      ))}
      <FigureTable trend={trend} />
    </section>
  );
}

/** Two places make a line. */
const drawable = (trend: IndicatorTrend): boolean => {
  const points = trend.kind === "years" ? trend.years.flatMap((year) => year.points) : trend.points;
  return points.filter(({ drawing }) => drawing !== null).length > 1;
};

/** The finding: from where to where. */
function periodsTitle({ name, span }: IndicatorPage, { points, unit }: Periods): string {
  const known = points.filter(({ drawing }) => drawing !== null);
  const [first] = known;
  const last = known.at(-1);
  const what = `${name}${span === "single" ? "（单期）" : ""}`;
  if (!first || !last || first === last) return `${what}：${points.at(-1)?.label ?? ""}`;
  const way = (last.drawing ?? 0) > (first.drawing ?? 0) ? "升至" : "降至";
  const verb = first.text === last.text ? "到" : way;
  return `${what}由 ${first.label} 的 ${first.text}${unit} ${verb} ${last.label} 的 ${last.text}${unit}`;
}

const yearsTitle = ({ name }: IndicatorPage): string => `${name}：自1月累计，与往年同期对照`;

const periodsOption = ({ breaks, ...trend }: Periods) =>
  trendLine({
    ...trend,
    breaks: breaks.flatMap(({ label }) => (label === null ? [] : [{ label, text: "口径变化" }])),
  });

const yearsOption = ({ unit, years, pace, targets }: Years) =>
  cumulativeLines({
    unit,
    lines: [
      ...years.map((year, index) => ({
        name: year.name,
        earlier: index > 0,
        ...(index === 0 ? { colour: 0 } : {}),
        points: year.points,
      })),
      ...(pace ? [{ name: "序时进度", earlier: true, colour: 1, points: pace }] : []),
    ],
    targets,
  });
