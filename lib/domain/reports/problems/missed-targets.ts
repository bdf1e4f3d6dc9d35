import { STATUSES } from "../../targets/standing";
import { reasonCell } from "../figure-cells";
import { shown } from "../figure-words";
import type { Run } from "../report-document";
import type { ReportFacts, ReportStanding } from "../report-facts";
import { join, line, listed } from "../runs";
import { type Problem, unexplained } from "./problem";

const word = ({ name, figure, target, status }: ReportStanding): Run[] =>
  join(
    line`${name}${STATUSES[status].word}`,
    figure ? line`（完成${shown(figure)}，目标${reasonCell(target, figure)}）` : "",
  );

/** Told apart, with the money that is owed. */
const ARREARS = "A09";

/** Targets of the area itself that are behind or at risk, together. */
export function missedTargetProblems(facts: ReportFacts): Problem[] {
  const missed = facts.standings
    .filter(({ binding, status }) => binding && (status === "behind" || status === "at-risk"))
    .filter(({ figure }) => figure?.code !== ARREARS)
    .sort((a, b) => Number(b.status === "behind") - Number(a.status === "behind"));
  if (missed.length === 0) return [];
  const behind = missed.filter(({ status }) => status === "behind").length;
  const risky = missed.length - behind;
  const counts = [behind > 0 ? `${behind}项目标滞后` : "", risky > 0 ? `${risky}项存在风险` : ""].filter(
    Boolean,
  );
  const names = missed.map(({ name }) => name).join("、");
  const who = facts.members.length > 0 ? "相关地区" : "相关经办机构和部门";
  return [
    {
      words: line`${counts.join("、")}：${listed(missed.map(word), "，")}`,
      cause: unexplained(who),
      suggestion: line`对${names}，由${who}说明原因、提出措施和完成时限，于下一季度报告中逐项报告进展`,
    },
  ];
}
