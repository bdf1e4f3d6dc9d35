import type { ReportFacts } from "../report-facts";
import { contradictingDataProblems } from "./contradicting-data";
import { fundDeficitProblems } from "./fund-deficits";
import { missedMemberTargetProblems } from "./missed-member-targets";
import { missedTargetProblems } from "./missed-targets";
import { missingReportProblems } from "./missing-reports";
import type { Problem } from "./problem";
import { strainedFundProblems } from "./strained-funds";
import { subsidyArrearProblems } from "./subsidy-arrears";

/** Everything the figures and the reporting show to be wrong, the funds first; only what follows from the data. */
export const findProblems = (facts: ReportFacts): Problem[] => [
  ...strainedFundProblems(facts),
  ...fundDeficitProblems(facts),
  ...missedTargetProblems(facts),
  ...missedMemberTargetProblems(facts),
  ...subsidyArrearProblems(facts),
  ...missingReportProblems(facts),
  ...contradictingDataProblems(facts),
];
