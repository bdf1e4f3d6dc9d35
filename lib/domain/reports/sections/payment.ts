import { monthOf } from "../../period";
import { heading, paragraph } from "../blocks";
import { indicatorTrend } from "../charts/indicator-trend";
import { shown, yearOnYear } from "../figure-words";
import type { DraftBlock } from "../report-chart";
import type { Run } from "../report-document";
import type { ReportFacts } from "../report-facts";
import { isOnFile, numberOf, type Side } from "../report-figure";
import { wholeArea } from "../report-names";
import { join, line, listed } from "../runs";
import { schemeWords } from "./scheme-words";

const COUNT: Omit<Side, "side"> = { unit: "item", decimals: 0 };
const VISITS: Omit<Side, "side"> = { unit: "visit", decimals: 2 };

/** How providers are paid, and how people settle away from home. */
export function payment(facts: ReportFacts): DraftBlock[] {
  const reform = reformWords(facts);
  const away = awayWords(facts);
  const chart = indicatorTrend(facts, {
    indicator: "E04",
    scheme: "all",
    caption: `${wholeArea(facts.area)}DRG/DIP付费基金支出占比`,
    absent: "未报送",
  });
  return [
    heading(1, "五、支付方式与异地就医"),
    paragraph(reform.length > 0 ? reform : "本期数据来源没有支付方式改革数据。"),
    ...(chart ? [chart] : []),
    ...(reform.length > 0 ? [paragraph("病种覆盖率和入组率未列入现行报表，本期不作分析。")] : []),
    paragraph(away.length > 0 ? away : "本期数据来源没有异地就医数据。"),
  ];
}

function reformWords({ figure, edition }: ReportFacts): Run[] {
  const areas = figure("E01");
  const providers = figure("E02");
  const fund = figure("E04");
  const cost = figure("E05");
  const cases = figure("E06");
  const paid = figure("E02", { side: { side: "numerator", ...COUNT } });
  const running = monthOf(edition.through) === 12 ? "" : "（年度指标，年内仅供参考）";
  const told = [
    isOnFile(areas) ? line`实际付费统筹地区覆盖率${shown(areas)}` : null,
    isOnFile(providers)
      ? line`实际付费医疗机构${paid.value.known ? line`${shown(paid)}，` : ""}覆盖率${shown(providers)}${yearOnYear(providers)}`
      : null,
    isOnFile(fund) ? line`付费基金支出占统筹区内住院基金支出的${shown(fund)}${yearOnYear(fund)}` : null,
    isOnFile(cost)
      ? line`按病种付费住院费用占全部住院费用的${shown(cost)}${yearOnYear(cost)}${running}`
      : null,
    isOnFile(cases) ? line`按病种付费出院人次占${shown(cases)}${yearOnYear(cases)}` : null,
  ].filter((words) => words !== null);
  return told.length > 0 ? line`按病组（DRG）和按病种分值（DIP）付费：${listed(told, "；")}。` : [];
}

function awayWords({ figure }: ReportFacts): Run[] {
  const visits = schemeWords((scheme) => figure("F02.visits", { scheme }));
  const expense = schemeWords((scheme) => figure("F02.expense", { scheme }));
  const across = figure("F01");
  const inside = figure("F03");
  const counted = (side: Side["side"]) => figure("F01", { side: { side, ...VISITS } });
  const told = [
    visits.length > 0 ? line`异地就医${visits}，费用${expense.length > 0 ? expense : "—"}` : null,
    isOnFile(across)
      ? join(
          numberOf(counted("denominator")) === null
            ? ""
            : line`跨省异地住院${shown(counted("denominator"))}，其中直接结算${shown(counted("numerator"))}，`,
          line`住院费用跨省直接结算率${shown(across)}${yearOnYear(across)}`,
        )
      : null,
    isOnFile(inside) ? line`省内异地住院直接结算率${shown(inside)}${yearOnYear(inside)}` : null,
  ].filter((words) => words !== null);
  return told.length > 0 ? line`${listed(told, "；")}。` : [];
}
