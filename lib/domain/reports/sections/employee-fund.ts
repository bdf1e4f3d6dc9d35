import { paragraph } from "../blocks";
import { balanceWords, shown, shownWithReason, yearOnYear } from "../figure-words";
import type { DraftBlock } from "../report-chart";
import type { Run } from "../report-document";
import type { ReportFacts } from "../report-facts";
import { isOnFile, numberOf } from "../report-figure";
import { spanWords } from "../report-names";
import { join, line } from "../runs";
import { executionWords } from "./execution-words";
import { gapWords } from "./gap-words";
import { mainReasons } from "./main-reasons";
import { paymentParagraph } from "./payment-change";

const EMPLOYEE = { scheme: "employee" } as const;

/** Employees: the whole fund, then the pooling fund and the individual accounts apart. */
export function employeeFund(facts: ReportFacts): DraftBlock[] {
  const { figure, edition } = facts;
  const revenue = figure("B01", EMPLOYEE);
  const spent = figure("B02", EMPLOYEE);
  if (!isOnFile(revenue) && !isOnFile(spent)) return [paragraph("本期没有职工医保基金收支数据。")];
  const accounts = [...poolingWords(facts), ...accountWords(facts)];
  return [
    paragraph(
      line`${spanWords(edition.through)}，职工医保基金收入${shownWithReason(revenue)}${yearOnYear(revenue)}${executionWords(facts, "revenue", "employee")}；`,
      line`支出${shownWithReason(spent)}${yearOnYear(spent)}${gapWords(facts, "employee")}${executionWords(facts, "expenditure", "employee")}。`,
      line`${balanceWords(figure("B03", EMPLOYEE), "当期")}，${balanceWords(figure("B04", EMPLOYEE), "累计")}。`,
      mainReasons(facts, revenue, spent),
    ),
    ...paymentParagraph(facts, "employee"),
    paragraph(accounts.length > 0 ? accounts : "统筹基金与个人账户的收支没有分列数据。"),
  ];
}

function poolingWords({ figure }: ReportFacts): Run[] {
  const revenue = figure("B01.pooling", EMPLOYEE);
  const spent = figure("B02.pooling", EMPLOYEE);
  const balance = figure("B04.pooling", EMPLOYEE);
  const months = figure("B07.rolling-12", EMPLOYEE);
  const flows = isOnFile(revenue)
    ? join(
        line`收入${shown(revenue)}${yearOnYear(revenue)}，支出${shown(spent)}${yearOnYear(spent)}，`,
        line`${balanceWords(figure("B03.pooling", EMPLOYEE), "当期")}，`,
      )
    : "";
  if (!isOnFile(balance) && flows === "") return [];
  const reserve =
    numberOf(months) === null
      ? ""
      : line`，可支付${shown(months)}（按近12个月月均支出计算）${yearOnYear(months)}`;
  return line`统筹基金${flows}${balanceWords(balance, "累计")}${reserve}。`;
}

function accountWords({ figure }: ReportFacts): Run[] {
  const revenue = figure("B15.revenue", EMPLOYEE);
  const spent = figure("B15.expenditure", EMPLOYEE);
  const balance = figure("B15.balance", EMPLOYEE);
  const flows = isOnFile(revenue)
    ? line`收入${shown(revenue)}${yearOnYear(revenue)}，支出${shown(spent)}${yearOnYear(spent)}，`
    : "";
  if (!isOnFile(balance) && flows === "") return [];
  return line`个人账户${flows}${balanceWords(balance, "累计")}。`;
}
