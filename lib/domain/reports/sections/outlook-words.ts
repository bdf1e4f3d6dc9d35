import type { Scale } from "../../amount";
import { absolute, type Decimal, isNegative } from "../../decimal";
import type { Scheme } from "../../dimension";
import type { Outlook } from "../../fund/outlook";
import { scopeSentence } from "../../fund/outlook-words";
import { yearOf } from "../../period";
import { amountWords } from "../figure-words";
import type { Run } from "../report-document";
import { fundOf, type ReportFacts, type ReportFund } from "../report-facts";
import type { ReportFigure } from "../report-figure";
import { join, line } from "../runs";
import { wholeScale } from "../whole-scale";

/** How the year is expected to end, with its range and the method that gave it; never more certain than its past. */
export function outlookWords(facts: ReportFacts, scheme: Scheme): Run[] {
  const outlook = fundOf(facts, scheme)?.outlook;
  if (!outlook) return [];
  const scope = scopeSentence(outlook.scope);
  if (!outlook.outlook) return join(scope);
  const year = String(yearOf(facts.edition.through));
  const told = rangeWords(
    outlook.outlook,
    facts.figure("B03", { scheme }),
    wholeScale(facts.figure("B01", { scheme })),
  );
  const untested = outlook.outlook.low === null ? "，历史年份不足，没有可检验的区间" : "";
  return line`按${outlook.outlook.method}推算，${year}年全年当期${told}${untested}；${outlook.reason}。${scope}`;
}

/** The outlook's verdict with its reason, "全年收不抵支". */
export const outlookReason = ({ outlook }: ReportFund): string => outlook.reason;

/** "结余12.99亿元（11.18亿元至14.80亿元）"; where the range crosses zero each end says which side it is on. */
export function rangeWords({ expected, low, high }: Outlook, balance: ReportFigure, scale?: Scale): Run[] {
  const amount = (value: Decimal): Run[] => amountWords(absolute(value), balance, balance.id, scale);
  const side = (value: Decimal): string => (isNegative(value) ? "赤字" : "结余");
  const whole = join(side(expected), amount(expected));
  if (low === null || high === null) return whole;
  if (isNegative(low) !== isNegative(high)) {
    return line`${whole}（${side(low)}${amount(low)}至${side(high)}${amount(high)}）`;
  }
  const [less, more] = isNegative(low) ? [high, low] : [low, high];
  return line`${whole}（${amount(less)}至${amount(more)}）`;
}
