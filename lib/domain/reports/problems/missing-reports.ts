import { formName } from "../../submissions/form-catalogue";
import { nameOf, type ReportFacts } from "../report-facts";
import { line } from "../runs";
import { type Problem, unexplained } from "./problem";

/** Statements that have not come in: what cannot be told because of them. */
export function missingReportProblems(facts: ReportFacts): Problem[] {
  const missing = facts.duties.filter((duty) => !duty.published);
  const areas = [...new Set(missing.map(({ area }) => area))];
  return areas.map((area) => {
    const forms = missing.filter((duty) => duty.area === area).map(({ form }) => formName(form));
    const name = nameOf(facts, area);
    const sums = facts.members.length > 0 ? "，相关指标不能汇总，有关目标无法评估" : "，相关指标缺数";
    return {
      words: line`${name}${forms.join("、")}尚未报送${sums}`,
      cause: unexplained(name),
      suggestion: line`${name}医疗保障局补报${forms.join("、")}，补报审核后据以更新本报告`,
    };
  });
}
