import { HEAT_COLUMNS } from "../../indicators/heat";
import { figures, row, type TableBlock, words } from "../blocks";
import { cell, tableScales } from "../figure-cells";
import { noteOfAbsent } from "../notes";
import { fundOf, type ReportFacts } from "../report-facts";
import { wholeArea } from "../report-names";
import { riskMark } from "./risk-mark";

/** 表: areas by key indicators, the region first and set apart, areas in the order of their codes. */
export function areaTable(facts: ReportFacts): TableBlock {
  const { figure, members, area } = facts;
  const scales = tableScales([]);
  const line = (name: string, code: typeof area.code, total: boolean) =>
    row(
      name,
      [
        ...HEAT_COLUMNS.map(({ indicator, scheme }) =>
          cell(figure(indicator, { scheme, area: code }), scales),
        ),
        [riskMark(fundOf(facts, "resident", code)?.risk.level ?? "unknown")],
      ],
      total ? "total" : undefined,
    );
  return {
    kind: "table",
    caption: "各统筹区主要指标",
    unit: "%、个月",
    columns: [
      words("统筹区", 2),
      ...HEAT_COLUMNS.map(({ head }) => figures(head)),
      { head: "居民基金风险", align: "center" },
    ],
    rows: [
      line(wholeArea(area), area.code, true),
      ...members.map(({ name, code }) => line(name, code, false)),
    ],
    notes: ["按统筹区代码排列，不作排名。", ...noteOfAbsent(facts, ["fund", "enrolment", "benefit"])],
  };
}
