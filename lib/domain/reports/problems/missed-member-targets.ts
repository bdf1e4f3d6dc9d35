import type { ReportFacts } from "../report-facts";
import { line } from "../runs";
import { missedTargets } from "../sections/missed-target-table";
import { type Problem, unexplained } from "./problem";

/** Targets that pooling areas are behind on, counted; the areas stand in the table of section seven. */
export function missedMemberTargetProblems(facts: ReportFacts): Problem[] {
  const behind = missedTargets(facts).filter((each) => each.behind.length > 0 && each.code !== "A09");
  if (behind.length === 0) return [];
  const told = behind.map((each) => `${each.name}${each.behind.length}个统筹区`).join("、");
  return [
    {
      words: line`对照下达各统筹区的目标，滞后的有${told}`,
      cause: unexplained("相关统筹区"),
      suggestion: line`对滞后目标逐个统筹区核实原因，由相关统筹区医疗保障局提出措施和完成时限，按月报告进展`,
    },
  ];
}
