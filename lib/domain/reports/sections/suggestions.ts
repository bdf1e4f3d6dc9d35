import { heading, paragraph } from "../blocks";
import { findProblems } from "../problems/find-problems";
import type { DraftBlock } from "../report-chart";
import type { ReportFacts } from "../report-facts";
import { line } from "../runs";
import { numberedLead } from "./ordinal";

/** What follows from the risks and problems: who is to do what, by when. */
export function suggestions(facts: ReportFacts): DraftBlock[] {
  const found = findProblems(facts);
  return [
    heading(1, "十、下一步工作建议"),
    ...(found.length > 0
      ? found.map(({ suggestion }, index) =>
          paragraph(line`${numberedLead(index, found.length)}${suggestion}。`),
        )
      : [paragraph("按现行安排做好下一期数据报送、审核和基金运行监测。")]),
  ];
}
