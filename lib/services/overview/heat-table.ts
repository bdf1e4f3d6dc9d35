import type { StoredStanding } from "@/db/queries/standings/stored-standings";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import type { Edition } from "@/lib/domain/edition";
import { RISK_LEVELS, type RiskLevel } from "@/lib/domain/fund/risk";
import { HEAT_COLUMNS, type HeatCell, type HeatRow } from "@/lib/domain/indicators/heat";
import type { Status } from "@/lib/domain/targets/standing";
import type { FigureBook } from "../figures/figure-book";
import { viewFigure } from "../figures/view-figure";
import { schemeFund } from "./scheme-funds";

const SHADES: Partial<Record<Status, HeatCell["shade"]>> = { "at-risk": "risk", behind: "behind" };
const RISK_SHADES: Partial<Record<RiskLevel, HeatCell["shade"]>> = { red: "behind", orange: "risk" };

/** Areas × key indicators, each cell with its own figure. */
export function heatTable(
  tree: AreaTree,
  areas: readonly AreaCode[],
  book: FigureBook,
  standings: readonly StoredStanding[],
  edition: Edition,
  publication: number,
): HeatRow[] {
  return areas.map((area): HeatRow => {
    const { risk } = schemeFund(book, area, "resident", edition.through, publication);
    const cells = HEAT_COLUMNS.map(({ indicator, scheme }): HeatCell => {
      const figure = viewFigure(book, { indicator, area, scheme, at: edition.through, publication });
      if (indicator === "B07.rolling-12") {
        return {
          figure,
          shade: RISK_SHADES[risk.level] ?? null,
          reason: `${RISK_LEVELS[risk.level].word}：${risk.reasons.join("；")}`,
        };
      }
      const own = standings.filter(
        (standing) =>
          standing.area === area &&
          standing.indicator === indicator &&
          standing.scheme === scheme &&
          !standing.informative,
      );
      const worst =
        own.find(({ status }) => status === "behind") ?? own.find(({ status }) => status === "at-risk");
      return { figure, shade: worst ? (SHADES[worst.status] ?? null) : null, reason: worst?.reason ?? null };
    });
    return {
      area,
      name: tree.areas.get(area)?.name ?? area,
      cells,
      risk: risk.level,
      riskReasons: risk.reasons,
    };
  });
}
