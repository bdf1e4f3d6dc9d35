import type { Status } from "../../targets/standing";
import type { ChartPlace } from "../report-chart";
import type { ReportFacts } from "../report-facts";
import { figurePoint } from "./chart-points";
import { targetLines } from "./indicator-trend";

const SHADED: readonly Status[] = ["behind", "at-risk"];

/** In-policy reimbursement of residents by area, against the target that binds them. */
export function inPolicyByArea(facts: ReportFacts): ChartPlace {
  const { figure, members, memberStandings } = facts;
  return {
    kind: "chart",
    caption: "各统筹区居民医保政策范围内住院费用基金支付比例",
    alternative: "点图：各统筹区居民医保政策范围内住院费用基金支付比例，虚线为目标，未报送的地区注明未报送。",
    height: 76,
    chart: {
      builder: "ranking-bars",
      unit: "%",
      closeUp: true,
      bars: members.map(({ code, name }) => {
        const own = memberStandings.find(
          (standing) =>
            standing.area === code &&
            standing.figure?.code === "C01" &&
            standing.figure.scheme === "resident",
        );
        const point = figurePoint(name, figure("C01", { scheme: "resident", area: code }));
        return own && SHADED.includes(own.status) ? { ...point, status: own.status } : point;
      }),
      lines: targetLines(facts, "C01", "resident"),
    },
  };
}
