import { HUNDRED_MILLION_YUAN, type Scale, TEN_THOUSAND_YUAN } from "../../amount";
import { compare, type Decimal, decimal, shift } from "../../decimal";
import { type Month, month, monthOf, yearOf } from "../../period";
import { subtractValues } from "../../value";
import type { ChartPlace, ChartSeries } from "../report-chart";
import type { ReportFacts } from "../report-facts";
import { numberOf } from "../report-figure";
import { spanWords, wholeArea } from "../report-names";
import { amountPoint } from "./chart-points";

const SERIES = [
  ["基金收入", "B01"],
  ["基金支出", "B02"],
  ["当期结余", "B03"],
] as const;

const TEN_YI = shift(decimal(1), 9);

/** 亿元 when a year reaches ten of them, else 万元. */
export const chartScale = (whole: Decimal | null): Scale =>
  whole !== null && compare(whole, TEN_YI) >= 0 ? HUNDRED_MILLION_YUAN : TEN_THOUSAND_YUAN;

/** Revenue, expenditure and balance month by month; by year where only annual figures are on file. */
export function monthlyBalance(facts: ReportFacts): ChartPlace | null {
  const at = facts.edition.through;
  const months = Array.from({ length: monthOf(at) }, (_, index) => month(yearOf(at), index + 1));
  const known = months.filter((each) => numberOf(facts.figure("B01", { at: each })) !== null);
  return known.length > 1 ? byMonth(facts, months) : byYear(facts);
}

function byMonth(facts: ReportFacts, months: readonly Month[]): ChartPlace {
  const { figure, edition } = facts;
  const scale = chartScale(numberOf(figure("B01")));
  const alone = (code: string, index: number) => {
    const here = figure(code, { at: months[index] as Month });
    const before = index === 0 ? null : figure(code, { at: months[index - 1] as Month });
    const value = before ? subtractValues(here.value, before.value) : here.value;
    return amountPoint(`${index + 1}月`, numberOf({ value }), here.id, scale, "未报送");
  };
  const series = SERIES.map(([name, code]) => ({
    name,
    points: months.map((_, index) => alone(code, index)),
  }));
  const span = spanWords(edition.through);
  return place(
    `${yearOf(edition.through)}年${span}${wholeArea(facts.area)}基金分月收支`,
    `柱状图：${yearOf(edition.through)}年${span}每月的基金收入、基金支出和当期结余，各月数为当月累计减上月累计。`,
    scale,
    series,
  );
}

const YEARS = 5;

function byYear(facts: ReportFacts): ChartPlace | null {
  const { figure, edition } = facts;
  const last = yearOf(edition.through);
  const years = Array.from({ length: YEARS }, (_, index) => last - YEARS + 1 + index);
  const of = (code: string, year: number) => figure(code, { at: month(year, 12) });
  const kept = years.filter(
    (year) => numberOf(of("B01", year)) !== null || numberOf(of("B02", year)) !== null,
  );
  if (kept.length < 2 || monthOf(edition.through) !== 12) return null;
  const scale = chartScale(numberOf(figure("B01")));
  const series = SERIES.map(([name, code]) => ({
    name,
    points: kept.map((year) => {
      const each = of(code, year);
      return amountPoint(`${year}年`, numberOf(each), each.id, scale, "未公布");
    }),
  }));
  const span = `${kept[0]}—${kept.at(-1)}年`;
  return place(
    `${span}${wholeArea(facts.area)}基金收支`,
    `柱状图：${span}每年的基金收入、基金支出和当期结余。`,
    scale,
    series,
  );
}

function place(
  caption: string,
  alternative: string,
  scale: Scale,
  series: readonly ChartSeries[],
): ChartPlace {
  const [revenue, spent, balance] = series as [ChartSeries, ChartSeries, ChartSeries];
  return {
    kind: "chart",
    caption,
    alternative,
    height: 62,
    chart: { builder: "paired-bars", unit: scale.unit, bars: [revenue, spent], balance },
  };
}
