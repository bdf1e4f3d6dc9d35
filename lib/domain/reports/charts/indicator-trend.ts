import { shift } from "../../decimal";
import type { Scheme } from "../../dimension";
import { addMonths, type Month, monthOf, yearOf } from "../../period";
import type { ChartLine, ChartPlace } from "../report-chart";
import type { ReportFacts } from "../report-facts";
import { numberOf } from "../report-figure";
import { bindNumbers } from "../runs";
import { figurePoint } from "./chart-points";

type TrendAsked = {
  readonly indicator: string;
  readonly scheme: Scheme;
  readonly caption: string;
  readonly absent: string;
  /** Levels to read it against; the target in force when not given. */
  readonly lines?: readonly ChartLine[];
};

const QUARTERS = 11;
const YEARS = 5;

const labelOf = (at: Month, yearly: boolean): string =>
  yearly ? `${yearOf(at)}年` : `${String(yearOf(at)).slice(2)}Q${monthOf(at) / 3}`;

/** Ends of quarters up to now, or of years where only annual figures are on file. */
function pointsInTime(at: Month, yearly: boolean): Month[] {
  const count = yearly ? YEARS : QUARTERS;
  return Array.from({ length: count }, (_, index) => addMonths(at, (index + 1 - count) * (yearly ? 12 : 3)));
}

/** One indicator over quarters against its target; null when fewer than three are known. */
export function indicatorTrend(facts: ReportFacts, asked: TrendAsked): ChartPlace | null {
  const { figure, edition } = facts;
  const { indicator, scheme } = asked;
  const yearly = edition.vintage !== "monthly";
  if (monthOf(edition.through) % 3 !== 0) return null;
  const all = pointsInTime(edition.through, yearly).map((at) => ({
    at,
    each: figure(indicator, { scheme, at }),
  }));
  const first = all.findIndex(({ each }) => numberOf(each) !== null);
  const kept = first < 0 ? [] : all.slice(first);
  if (kept.filter(({ each }) => numberOf(each) !== null).length < 3) return null;
  const unit = figure(indicator, { scheme }).unit === "percent" ? "%" : "个月";
  const lines = asked.lines ?? targetLines(facts, indicator, scheme);
  const span = `${labelOf(kept[0]?.at as Month, yearly)}至${labelOf(edition.through, yearly)}`;
  return {
    kind: "chart",
    caption: asked.caption,
    alternative: `折线图：${asked.caption}，${span}各期末累计数${lines.length > 0 ? "，虚线为目标或界限" : ""}。`,
    height: 56,
    chart: {
      builder: "trend-line",
      unit,
      series: {
        name: facts.figure(indicator, { scheme }).name,
        points: kept.map(({ at, each }) => figurePoint(labelOf(at, yearly), each, asked.absent)),
      },
      lines,
    },
  };
}

/** The binding target of an indicator as a level to read a chart against. */
export function targetLines({ standings }: ReportFacts, indicator: string, scheme: Scheme): ChartLine[] {
  const found = standings.find(
    ({ binding, figure, targetValue }) =>
      binding && figure?.code === indicator && figure.scheme === scheme && targetValue !== null,
  );
  if (!found?.targetValue || !found.figure) return [];
  const ratio = found.figure.unit === "percent" || found.figure.unit === "point";
  const words = bindNumbers(`目标 ${found.target}`, found.figure.id);
  return [{ value: ratio ? shift(found.targetValue, 2) : found.targetValue, words }];
}
