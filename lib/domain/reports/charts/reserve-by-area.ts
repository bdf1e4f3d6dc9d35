import { RISK_MONTHS } from "../../fund/risk";
import type { Status } from "../../targets/standing";
import type { ChartPlace } from "../report-chart";
import { fundOf, type ReportFacts } from "../report-facts";
import { line } from "../runs";
import { figurePoint } from "./chart-points";

const SHADES: Record<string, Status> = { red: "behind", orange: "at-risk" };

/** The levels of 人社部发〔2009〕67号, made for employee pooling funds and read here for residents as well. */
export const RESERVE_LINES = [
  { value: RISK_MONTHS.red, words: line`不足3个月` },
  { value: RISK_MONTHS.orange, words: line`不足6个月` },
];

/** Reserve months of the resident fund by area, with the levels that the risk rule reads them against. */
export function reserveByArea(facts: ReportFacts): ChartPlace {
  const { figure, members } = facts;
  return {
    kind: "chart",
    caption: "各统筹区居民医保基金累计结余可支付月数",
    alternative:
      "条形图：各统筹区居民医保基金累计结余可支付月数，虚线为3个月和6个月的界限，未报送的地区注明未报送。",
    height: 76,
    chart: {
      builder: "ranking-bars",
      unit: "个月",
      closeUp: false,
      bars: members.map(({ code, name }) => {
        const status = SHADES[fundOf(facts, "resident", code)?.risk.level ?? ""];
        const point = figurePoint(name, figure("B07.rolling-12", { scheme: "resident", area: code }));
        return status ? { ...point, status } : point;
      }),
      lines: RESERVE_LINES,
    },
  };
}
