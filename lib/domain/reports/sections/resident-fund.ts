import { monthOf, periodName, previousPeriod, through } from "../../period";
import { paragraph } from "../blocks";
import { residentSeason } from "../charts/resident-season";
import { balanceWords, shown, shownWithReason, yearOnYear } from "../figure-words";
import type { DraftBlock } from "../report-chart";
import type { Run } from "../report-document";
import type { ReportFacts } from "../report-facts";
import { isOnFile, numberOf } from "../report-figure";
import { spanWords } from "../report-names";
import { join, line } from "../runs";
import { wholeScale } from "../whole-scale";
import { executionWords } from "./execution-words";
import { gapWords } from "./gap-words";
import { mainReasons } from "./main-reasons";
import { outlookWords } from "./outlook-words";
import { paymentParagraph } from "./payment-change";
import { seasonSentence } from "./season-sentence";

const RESIDENT = { scheme: "resident" } as const;

/** Residents: contributions and subsidies, then the balance beside the year it leads to. */
export function residentFund(facts: ReportFacts): DraftBlock[] {
  const { figure, edition } = facts;
  const revenue = figure("B01", RESIDENT);
  const spent = figure("B02", RESIDENT);
  if (!isOnFile(revenue) && !isOnFile(spent)) return [paragraph("本期没有居民医保基金收支数据。")];
  const season = residentSeason(facts);
  const months = figure("B07.rolling-12", RESIDENT);
  const reserve = line`，可支付${shownWithReason(months)}（按近12个月月均支出计算）${yearOnYear(months)}`;
  return [
    paragraph(
      line`${spanWords(edition.through)}，居民医保基金收入${shownWithReason(revenue)}${yearOnYear(revenue)}${executionWords(facts, "revenue", "resident")}。`,
      partsWords(facts),
      line`支出${shownWithReason(spent)}${yearOnYear(spent)}${gapWords(facts, "resident")}${executionWords(facts, "expenditure", "resident")}。`,
      mainReasons(facts, revenue, spent),
    ),
    ...paymentParagraph(facts, "resident"),
    ...(season ? [season] : []),
    paragraph(
      line`${balanceWords(figure("B03", RESIDENT), "当期")}，${balanceWords(figure("B04", RESIDENT), "累计")}${reserve}。`,
      quarterWords(facts),
      outlookWords(facts, "resident"),
      seasonSentence(facts),
    ),
  ];
}

function partsWords({ figure }: ReportFacts): Run[] {
  const paid = figure("B01.contribution", RESIDENT);
  const subsidy = figure("B01.subsidy", RESIDENT);
  const arrival = figure("A09", RESIDENT);
  const due = figure("A09", { ...RESIDENT, side: { side: "denominator", unit: "yuan", decimals: 2 } });
  if (!isOnFile(paid) && !isOnFile(subsidy)) return [];
  const arrived =
    numberOf(arrival) === null
      ? ""
      : line`，全年应到位${shown(due)}，到位率${shown(arrival)}${yearOnYear(arrival)}`;
  return line`其中，个人缴费${shown(paid)}${yearOnYear(paid)}；财政补助${shown(subsidy)}${yearOnYear(subsidy)}${arrived}。`;
}

/** The quarter alone says nothing by its sign, and the report says so. */
function quarterWords({ figure, edition, period }: ReportFacts): Run[] {
  if (period.frequency !== "quarter" || monthOf(edition.through) === 3) return [];
  const alone = figure("B03", { ...RESIDENT, less: through(previousPeriod(period)) });
  if (numberOf(alone) === null) return [];
  const scale = wholeScale(figure("B01", RESIDENT));
  return join(
    line`${periodName(period).slice(5)}${balanceWords(alone, "当季", scale)}，`,
    "居民医保基金年内收支不均，单季结余或赤字不作好坏判断。",
  );
}
