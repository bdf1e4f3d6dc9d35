import { heading } from "../blocks";
import type { DraftBlock } from "../report-chart";
import type { ReportFacts } from "../report-facts";
import { assistanceFund } from "./assistance-fund";
import { criticalIllness } from "./critical-illness";
import { employeeFund } from "./employee-fund";
import { otherSchemes } from "./other-schemes";
import { residentFund } from "./resident-fund";

/** Each fund by revenue, expenditure and balance, against last year, the budget and the year's pace. */
export function funds(facts: ReportFacts): DraftBlock[] {
  const others = otherSchemes(facts);
  return [
    heading(1, "三、基金收支情况"),
    heading(2, "（一）职工医保"),
    ...employeeFund(facts),
    heading(2, "（二）居民医保"),
    ...residentFund(facts),
    heading(2, "（三）大病保险"),
    ...criticalIllness(facts),
    heading(2, "（四）医疗救助"),
    ...assistanceFund(facts),
    ...(others.length > 0 ? [heading(2, "（五）生育保险和长期护理保险"), ...others] : []),
  ];
}
