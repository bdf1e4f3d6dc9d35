import type { ReportFacts } from "../report-facts";
import { line } from "../runs";
import { type Problem, unexplained } from "./problem";

/** Figures that cannot all be right: said, never mended. */
export function contradictingDataProblems({ contradictions, explanation }: ReportFacts): Problem[] {
  if (contradictions.length === 0) return [];
  return [
    {
      words: line`数据来源中有${String(contradictions.length)}处数字不能同时成立，逐条列于附件“数据质量与口径说明”`,
      cause: explanation
        ? `来源说明：${explanation.replace(/[。.]+$/, "")}`
        : unexplained("数据报送或公布单位"),
      suggestion: line`由数据报送或公布单位核对上述数字，需要更正的按程序更正`,
    },
  ];
}
