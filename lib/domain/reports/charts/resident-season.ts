import { month, monthOf, yearOf } from "../../period";
import { knownAt } from "../../targets/history";
import type { ChartPlace } from "../report-chart";
import type { ReportFacts } from "../report-facts";
import { numberOf } from "../report-figure";
import { spanWords, wholeArea } from "../report-names";
import { amountPoint } from "./chart-points";
import { chartScale } from "./monthly-balance";

const YEARS_BACK = 3;

/**
 * The resident fund's balance cumulated month by month, this year over the three before as far as they are of its scope: its
 * season at a glance.
 */
export function residentSeason(facts: ReportFacts): ChartPlace | null {
  const { figure, edition } = facts;
  const at = edition.through;
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, index) => yearOf(at) - index);
  const of = (year: number, index: number) =>
    figure("B03", { scheme: "resident", at: month(year, index + 1) });
  const months = Array.from({ length: 12 }, (_, index) => index);
  const kept = years.filter(
    (year) =>
      months.filter((index) => numberOf(of(year, index)) !== null).length > 1 &&
      (year === yearOf(at) || numberOf(of(year, 11)) === knownAt(facts.balances, month(year, 12))),
  );
  if (!kept.includes(yearOf(at))) return null;
  const scale = chartScale(numberOf(figure("B01", { scheme: "resident" })));
  const lines = kept.map((year) => ({
    name: `${year}年`,
    earlier: year !== yearOf(at),
    points: months.map((index) => {
      const ahead = year === yearOf(at) && index + 1 > monthOf(at);
      const each = of(year, index);
      return amountPoint(
        `${index + 1}月`,
        ahead ? null : numberOf(each),
        each.id,
        scale,
        ahead ? "" : "未报送",
      );
    }),
  }));
  const earlier = kept.length > 1;
  return {
    kind: "chart",
    caption: `${wholeArea(facts.area)}居民医保基金累计当期结余${earlier ? "与往年同期" : ""}`,
    alternative: `折线图：${yearOf(at)}年${spanWords(at)}居民医保基金自1月累计的当期结余${earlier ? `，与${kept.at(-1)}年以来各年逐月比较` : ""}。`,
    height: 62,
    chart: { builder: "cumulative-lines", unit: scale.unit, lines },
  };
}
