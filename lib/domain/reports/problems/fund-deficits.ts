import { SCHEMES } from "../../dimension";
import { balanceWords } from "../figure-words";
import { fundOf, type ReportFacts } from "../report-facts";
import { wholeArea } from "../report-names";
import { line } from "../runs";
import { gapWordsOf } from "../sections/gap-words";
import { outlookReason } from "../sections/outlook-words";
import { type Problem, unexplained } from "./problem";

/** A year in the red, or heading there, that the risk level does not show because another of its inputs is missing. */
export function fundDeficitProblems(facts: ReportFacts): Problem[] {
  return (["employee", "resident"] as const).flatMap((scheme): Problem[] => {
    const fund = fundOf(facts, scheme);
    if (fund?.outlook.verdict !== "deficit" || fund.risk.level !== "unknown") return [];
    const balance = facts.figure("B03", { scheme });
    const gap = gapWordsOf(facts, scheme, facts.area.code);
    return [
      {
        words: line`${wholeArea(facts.area)}${SCHEMES[scheme]}基金${balanceWords(balance, "当期")}，${outlookReason(fund)}${gap}`,
        cause: unexplained("相关经办机构和部门"),
        suggestion: line`核实${SCHEMES[scheme]}基金收不抵支的原因，会同财政部门提出增收控支措施`,
      },
    ];
  });
}
