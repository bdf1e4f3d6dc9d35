import { heading, paragraph } from "../blocks";
import { findProblems } from "../problems/find-problems";
import type { DraftBlock } from "../report-chart";
import type { ReportFacts } from "../report-facts";
import { line } from "../runs";
import { numberedLead } from "./ordinal";

/** What the data show to be wrong, each with its cause where the data say it. */
export function problems(facts: ReportFacts): DraftBlock[] {
  const found = findProblems(facts);
  return [
    heading(1, "九、存在问题及原因"),
    paragraph(
      found.length > 0
        ? "以下问题由本期数据和报送情况得出，数据没有反映原因的，待相关地区和部门说明。"
        : "根据本期数据和报送情况，没有须列出的突出问题。",
    ),
    ...found.map(({ words, cause }, index) =>
      paragraph(line`${numberedLead(index, found.length)}${words}，${cause}。`),
    ),
  ];
}
