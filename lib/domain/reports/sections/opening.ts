import { cumulativeName, monthOf, yearOf } from "../../period";
import { paragraph } from "../blocks";
import type { DraftBlock } from "../report-chart";
import type { ReportFacts } from "../report-facts";
import { wholeArea } from "../report-names";

/** What the report rests on, by the vintage of its data. */
function sourceWords({ edition, members, area }: ReportFacts): string {
  const whole = wholeArea(area);
  if (edition.vintage === "monthly") {
    return members.length > 0
      ? `依据${whole}各统筹区报送并经审核的基金收支、参保、待遇与结算报表`
      : "依据经审核的基金收支、参保、待遇与结算报表";
  }
  if (edition.vintage === "flash") return "依据公布的统计快报";
  return edition.vintage === "bulletin" ? "依据公布的医疗保障事业发展统计公报" : "依据公布的统计年鉴";
}

const finality = ({ edition }: ReportFacts): string =>
  edition.vintage === "monthly" || edition.vintage === "flash" ? "，最终以年度决算为准" : "";

/** Purpose, legal ground and basis: what a reader must know before the first number. */
export function opening(facts: ReportFacts): DraftBlock[] {
  const { edition, publication, correction } = facts;
  const at = edition.through;
  const whole = wholeArea(facts.area);
  const lastYear = `${yearOf(at) - 1}年${monthOf(at) === 12 ? "" : "同期"}`;
  const correcting = correction
    ? [
        paragraph(
          `本报告为更正版（第${correction.version}版）。更正说明：${correction.reason.replace(/[。；;.]+$/, "")}。数据变化见附件“数据质量与口径说明”。`,
        ),
      ]
    : [];
  return [
    ...correcting,
    paragraph(
      `为全面掌握${whole}${cumulativeName(at)}医疗保障基金运行情况，防范化解基金运行风险，根据《医疗保障基金使用监督管理条例》（国务院令第735号）、《社会保险基金预算绩效管理办法》（财社〔2022〕65号）有关要求，${sourceWords(facts)}，形成本报告。`,
    ),
    paragraph(
      `报告中基金收支为财务口径（收付实现制），待遇和费用为业务口径（按出院或结算日期归属），两种口径不在同一比率中混用；“同比”均与${lastYear}相比；数据截至第${publication.number}次发布（${dateWords(publication.date)}）${finality(facts)}。${
        edition.origin === "demo" ? "本报告所用数据为演示数据，不反映真实情况。" : ""
      }`,
    ),
  ];
}

/** "2026年11月22日" */
const dateWords = (date: string): string => {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
};
