import { fundsText } from "../../fund/verdict";
import { formName } from "../../submissions/form-catalogue";
import { heading, paragraph } from "../blocks";
import { monthlyBalance } from "../charts/monthly-balance";
import { balanceWords, comparisonOf, shownWithReason, yearOnYear } from "../figure-words";
import type { DraftBlock } from "../report-chart";
import type { Run } from "../report-document";
import { fundOf, nameOf, type ReportFacts } from "../report-facts";
import { spanWords, wholeArea } from "../report-names";
import { join, line } from "../runs";
import { enrolmentSentence } from "./enrolment-sentence";
import { gapWords } from "./gap-words";
import { overallTable } from "./overall-table";
import { standingCounts } from "./standing-counts";

/** The five numbers, what they say together, and who is not in them. */
export function overall(facts: ReportFacts): DraftBlock[] {
  const chart = monthlyBalance(facts);
  return [
    heading(1, "一、总体情况"),
    paragraph(enrolmentSentence(facts, "brief"), fundSentence(facts)),
    ...overallTable(facts),
    paragraph(verdictSentence(facts)),
    ...(chart ? [chart] : []),
    paragraph(standingCounts(facts), absentSentence(facts)),
  ];
}

function fundSentence(facts: ReportFacts): Run[] {
  const { figure, edition } = facts;
  const revenue = figure("B01");
  const spent = figure("B02");
  const months = (scheme: "employee" | "resident") => figure("B07.rolling-12", { scheme });
  const balance = figure("B04");
  const compared = comparisonOf(revenue).kind !== "missing" || comparisonOf(spent).kind !== "missing";
  return join(
    line`${spanWords(edition.through)}，基金收入${shownWithReason(revenue)}${yearOnYear(revenue)}；`,
    line`支出${shownWithReason(spent)}${yearOnYear(spent)}${gapWords(facts, "all")}`,
    compared ? "。" : "（上年同期没有可比数据，不作同比）。",
    line`${balanceWords(figure("B03"), "当期")}，${balanceWords(balance, "累计")}${balance.value.known ? "（含个人账户）" : ""}。`,
    line`按近12个月月均支出计算，职工统筹基金累计结余可支付${shownWithReason(months("employee"))}，`,
    line`居民医保基金累计结余可支付${shownWithReason(months("resident"))}。`,
  );
}

function verdictSentence(facts: ReportFacts): Run[] {
  const level = (scheme: "employee" | "resident") => fundOf(facts, scheme)?.risk.level ?? "unknown";
  const strained = facts.members
    .filter(({ code }) => ["red", "orange"].includes(fundOf(facts, "resident", code)?.risk.level ?? ""))
    .map(({ name }) => name);
  return join(
    `总体看，${wholeArea(facts.area)}医疗保障基金${fundsText(level("employee"), level("resident"))}。`,
    strained.length > 0 ? `${strained.join("、")}居民医保基金风险较高，须重点关注。` : "",
  );
}

/** Who has not reported what, and of how many areas the sums are. */
export function absentSentence(facts: ReportFacts): string {
  const missing = facts.duties.filter((duty) => !duty.published);
  if (missing.length === 0) return "";
  const areas = [...new Set(missing.map(({ area }) => area))];
  const names = areas.map((area) => {
    const forms = missing.filter((duty) => duty.area === area).map(({ form }) => formName(form));
    return `${nameOf(facts, area)}${forms.join("、")}`;
  });
  const expected = facts.members.length;
  const sums = expected > 0 ? `，相关合计为${expected - areas.length}/${expected}个统筹区` : "";
  return `${names.join("；")}尚未报送${sums}。`;
}
