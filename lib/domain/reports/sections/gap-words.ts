import type { AreaCode } from "../../area";
import { absolute, isNegative, isZero, round, shift } from "../../decimal";
import type { Scheme } from "../../dimension";
import { formatDifference } from "../../indicators/format";
import type { Run } from "../report-document";
import type { ReportFacts } from "../report-facts";
import { numberOf, type ReportFigure } from "../report-figure";
import { bindNumbers, line } from "../runs";

/** "，增速高于收入增速3.1个百分点": growth of expenditure against growth of revenue. */
export const gapWords = (facts: ReportFacts, scheme: Scheme): Run[] =>
  gapText(facts.figure("B11", { scheme }), "，增速");

/** "，支出增速高于收入增速3.1个百分点", of any area. */
export const gapWordsOf = (facts: ReportFacts, scheme: Scheme, area: AreaCode): Run[] =>
  gapText(facts.figure("B11", { scheme, area }), "，支出增速");

function gapText(gap: ReportFigure, lead: string): Run[] {
  const value = numberOf(gap);
  if (value === null) return [];
  if (isZero(round(shift(value, 2), 1))) return line`${lead}与收入增速持平`;
  const size = bindNumbers(formatDifference(absolute(value), gap), gap.id);
  return line`${lead}${isNegative(value) ? "低于" : "高于"}收入增速${size}`;
}
