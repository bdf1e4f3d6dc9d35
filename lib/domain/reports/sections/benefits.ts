import { heading, paragraph } from "../blocks";
import { levelComposition } from "../charts/level-composition";
import type { DraftBlock } from "../report-chart";
import type { Run } from "../report-document";
import type { ReportFacts } from "../report-facts";
import { isOnFile } from "../report-figure";
import { careVisits } from "./care-visits";
import { inPolicyRates } from "./in-policy-rates";
import { inpatientCost } from "./inpatient-cost";
import { notCollected } from "./not-collected";

/** Who was treated, what it cost, and how much of it the funds paid. */
export function benefits(facts: ReportFacts): DraftBlock[] {
  const { figure } = facts;
  const chart = isOnFile(figure("C05.tertiary")) ? levelComposition(facts) : null;
  const missing = notCollected([
    ["住院费用", figure("C05")],
    ["政策范围内和实际支付比例", figure("C01", { scheme: "resident" })],
    ["分级别就医", figure("C05.tertiary")],
    ["县域内就医", figure("C14.visits")],
  ]);
  return [
    heading(1, "四、待遇享受与费用"),
    ...told(careVisits(facts)),
    ...told(inpatientCost(facts)),
    ...(chart ? [chart] : []),
    ...told(inPolicyRates(facts)),
    ...(missing ? [paragraph(missing)] : []),
  ];
}

const told = (runs: readonly Run[]): DraftBlock[] => (runs.length > 0 ? [paragraph(runs)] : []);
