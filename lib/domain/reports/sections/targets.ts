import { STATUSES, type Status } from "../../targets/standing";
import { figures, heading, paragraph, type TableBlock, words } from "../blocks";
import { reasonCell } from "../figure-cells";
import { shown } from "../figure-words";
import type { DraftBlock } from "../report-chart";
import type { Row, Run } from "../report-document";
import type { ReportFacts, ReportStanding } from "../report-facts";
import { plain } from "../runs";
import { standingCounts } from "./standing-counts";

const ORDER: readonly Status[] = ["behind", "at-risk", "unassessable", "on-track", "met"];

const bySeverity = (a: ReportStanding, b: ReportStanding): number =>
  ORDER.indexOf(a.status) - ORDER.indexOf(b.status);

/** What plans and target letters ask, what was reached, and where each stands; what is met is left to the appendix. */
export function targets(facts: ReportFacts): DraftBlock[] {
  const binding = facts.standings.filter((standing) => standing.binding).sort(bySeverity);
  const open = binding.filter(({ status }) => status !== "met" && status !== "on-track");
  const told = open.filter(({ status, figure }) => status !== "unassessable" || figure?.id);
  const untold = open.length - told.length;
  return [
    heading(1, "六、规划与年度目标对照"),
    paragraph(standingCounts(facts)),
    ...(told.length > 0 ? [targetTable("未达标和尚不能评估的目标", told)] : []),
    ...(binding.length > 0 ? [paragraph(untoldWords(untold, told.length), RULE_WORDS)] : []),
  ];
}

const RULE_WORDS =
  "状态按目标在本期的有效版本和规则standing@1判定；全部目标及其依据列于附件“规划与年度目标对照”。";

const untoldWords = (untold: number, told: number): string =>
  untold > 0 ? `${told > 0 ? "另有" : "其中"}${untold}项本期没有数据，或文件没有给出可计算的指标。` : "";

const titleOf = ({ documentTitle, documentNumber }: ReportStanding): string =>
  `《${documentTitle}》${documentNumber ?? ""}`;

/** Rows of commitments: what is asked, what was reached, on what ground the standing rests; a lone text in the notes. */
export function targetTable(caption: string, standings: readonly ReportStanding[]): TableBlock {
  const titles = [...new Set(standings.map(titleOf))];
  const lone = titles.length === 1 ? titles[0] : undefined;
  return {
    kind: "table",
    caption,
    unit: "",
    columns: [
      words("指　标", 5),
      figures("目标"),
      figures("完成"),
      words("状态", 2),
      words("依据", 6),
      ...(lone ? [] : [words("文件", 4)]),
    ],
    rows: standings.map((standing) => targetRow(standing, lone === undefined)),
    notes: [
      ...(lone ? [`目标均出自${lone}。`] : []),
      "“左右”“保持稳定”按上下1个百分点以内视为达到（建议值）；完成数为本年累计或期末数。",
    ],
  };
}

const mark = (status: Status): Run => ({ kind: "mark", standing: status, text: STATUSES[status].word });

function targetRow(standing: ReportStanding, withTitle: boolean): Row {
  const { figure } = standing;
  return {
    cells: [
      [plain(standing.name)],
      reasonCell(standing.target, figure),
      figure ? shown(figure) : [plain("—")],
      [mark(standing.status)],
      reasonCell(standing.reason, figure),
      ...(withTitle ? [[plain(titleOf(standing))]] : []),
    ],
  };
}
