import { monthOf } from "../../period";
import { paragraph } from "../blocks";
import { balanceWords, shown, yearOnYear } from "../figure-words";
import type { DraftBlock } from "../report-chart";
import type { Run } from "../report-document";
import type { ReportFacts } from "../report-facts";
import { isOnFile, type Side } from "../report-figure";
import { join, line } from "../runs";

const YUAN: Omit<Side, "side"> = { unit: "yuan", decimals: 2 };

/** Money raised, spent and left; whom it helped and at what rate. */
export function assistanceFund(facts: ReportFacts): DraftBlock[] {
  const { figure } = facts;
  const spent = figure("D01.expenditure");
  const helped = helpWords(facts);
  if (!isOnFile(spent) && helped.length === 0) return [paragraph("本期数据来源没有医疗救助数据。")];
  return [paragraph(moneyWords(facts), helped)];
}

function moneyWords({ figure, edition }: ReportFacts): Run[] {
  const raised = figure("D03", { side: { side: "denominator", ...YUAN } });
  const spent = figure("D01.expenditure");
  const left = figure("D03", { side: { side: "numerator", ...YUAN } });
  const share = figure("D03");
  const inflow = isOnFile(raised) ? line`当年筹集资金${shown(raised)}${yearOnYear(raised)}，` : "";
  const running = monthOf(edition.through) === 12 ? "" : "（年度指标，年末评价，年内仅供参考）";
  const balance = isOnFile(left)
    ? line`，${balanceWords(left, "累计")}，占当年筹集资金的${shown(share)}${running}`
    : "";
  return line`医疗救助${inflow}支出${shown(spent)}${yearOnYear(spent)}${balance}。`;
}

function helpWords({ figure }: ReportFacts): Run[] {
  const visits = figure("D01.visits");
  if (!isOnFile(visits)) return [];
  const major = figure("D02");
  const key = figure("D04");
  return join(
    line`直接救助${shown(visits)}${yearOnYear(visits)}`,
    major.value.known ? line`，其中重特大疾病医疗救助人次占${shown(major)}` : "",
    key.value.known
      ? line`；重点救助对象政策范围内个人自付住院费用救助比例${shown(key)}${yearOnYear(key)}`
      : "",
    "。",
  );
}
