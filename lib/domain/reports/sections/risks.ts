import { SCHEMES } from "../../dimension";
import { RISK_LEVELS } from "../../fund/risk";
import { heading, paragraph, type TableBlock, words } from "../blocks";
import { indicatorTrend } from "../charts/indicator-trend";
import { RESERVE_LINES } from "../charts/reserve-by-area";
import { shown } from "../figure-words";
import type { DraftBlock } from "../report-chart";
import type { Row, Run } from "../report-document";
import { fundOf, nameOf, type ReportFacts, type ReportFund } from "../report-facts";
import { wholeArea } from "../report-names";
import { bound, join, line, plain } from "../runs";
import { reportingMembers } from "./areas";
import { rangeWords } from "./outlook-words";
import { riskMark } from "./risk-mark";

const SCHEME_ORDER = ["employee", "resident"] as const;

/** How safe each fund is, by which rule and from which inputs; then the areas whose fund is under strain. */
export function risks(facts: ReportFacts): DraftBlock[] {
  const chart =
    facts.members.length === 0
      ? indicatorTrend(facts, {
          indicator: "B07.rolling-12",
          scheme: "resident",
          caption: `${wholeArea(facts.area)}居民医保基金累计结余可支付月数`,
          absent: "未报送",
          lines: RESERVE_LINES,
        })
      : null;
  return [
    heading(1, "八、风险研判"),
    paragraph(levelSentence(facts), strainedSentence(facts)),
    riskTable(facts),
    paragraph(RULE_WORDS),
    ...(chart ? [chart] : []),
    paragraph(MONTHS_WORDS),
  ];
}

/** The rule as it is: a proposal, with the source of its months. */
const RULE_WORDS =
  "基金风险按规则fund-risk@1评定（建议值，非全国统一标准）：累计结余为负、可支付月数不足3个月，或不足6个月且全年预计收不抵支的为高风险；" +
  "不足6个月的为较高风险；全年预计收不抵支、支出增速高于收入增速10个百分点以上，或支出进度快于序时进度5个百分点以上的为关注；职工统筹基金超过15个月的为结余较多。" +
  "其中3个月、6个月、15个月的界限源自人社部发〔2009〕67号对职工统筹基金的规定，居民医保没有全国统一界限，参照使用。";

const MONTHS_WORDS =
  "可支付月数＝期末统筹基金累计结余÷（近12个月统筹基金支出÷12），不含个人账户。居民医保按历年同期和全年预计判断，不以单季结余或赤字判断。";

function levelSentence(facts: ReportFacts): Run[] {
  const told = SCHEME_ORDER.flatMap((scheme) => {
    const fund = fundOf(facts, scheme);
    return fund ? [line`${SCHEMES[scheme]}基金${riskMark(fund.risk.level)}`] : [];
  });
  return join(
    wholeArea(facts.area),
    ...told.flatMap((words, index) => [index === 0 ? "" : "，", words]),
    "。",
  );
}

/** Reserve months stand in a reason as a figure; thresholds are the rule's. */
export function reasonRuns(facts: ReportFacts, { area, scheme, risk }: ReportFund): Run[] {
  const months = facts.figure("B07.rolling-12", { scheme, area });
  return join(
    ...risk.reasons.flatMap((reason, index) => {
      const found = /^可支付([\d.]+)个月(.*)$/.exec(reason);
      const words = found ? line`可支付${bound(months.id, found[1] ?? "")}个月${found[2] ?? ""}` : reason;
      return [index === 0 ? "" : "；", words];
    }),
  );
}

/** Funds of members that call for attention, worst first. */
export function strainedFunds({ funds, area }: ReportFacts): ReportFund[] {
  const order = ["red", "orange", "yellow"];
  return funds
    .filter((fund) => fund.area !== area.code && order.includes(fund.risk.level))
    .sort((a, b) => order.indexOf(a.risk.level) - order.indexOf(b.risk.level) || (a.area < b.area ? -1 : 1));
}

function strainedSentence(facts: ReportFacts): Run[] {
  if (reportingMembers(facts).length === 0) return [];
  const strained = strainedFunds(facts);
  const unknown = facts.members
    .filter(({ code }) => fundOf(facts, "resident", code)?.risk.level === "unknown")
    .map(({ name }) => name);
  const missing = unknown.length > 0 ? `${unknown.join("、")}缺数，无法评估。` : "";
  if (strained.length === 0)
    return join(`各统筹区没有${RISK_LEVELS.red.word}、${RISK_LEVELS.orange.word}和须关注的基金。`, missing);
  const areas = new Set(strained.map(({ area }) => area)).size;
  return join(`${areas}个统筹区的基金须重点关注，见下表。`, missing);
}

function riskTable(facts: ReportFacts): TableBlock {
  const own = SCHEME_ORDER.flatMap((scheme) => fundOf(facts, scheme) ?? []);
  return {
    kind: "table",
    caption: "基金风险等级、依据与全年预计",
    unit: "",
    columns: [
      words("地区与险种", 4),
      words("等级", 3),
      { head: "累计结余", align: "right" },
      { head: "可支付月数", align: "right" },
      words("全年当期结余预计（区间）", 5),
      words("依据", 6),
    ],
    rows: [
      ...own.map((fund) => riskRow(facts, fund, true)),
      ...strainedFunds(facts).map((fund) => riskRow(facts, fund, false)),
    ],
    notes: [
      "全年预计按上年全年当期结余加本年累计与上年同期之差推算，区间为该方法在历史年份的最大误差；历史不足时只列预计数。",
      "职工医保累计结余为统筹基金累计结余。",
    ],
  };
}

function riskRow(facts: ReportFacts, fund: ReportFund, own: boolean): Row {
  const { area, scheme } = fund;
  const balance = facts.figure(scheme === "employee" ? "B04.pooling" : "B04", { scheme, area });
  const months = facts.figure("B07.rolling-12", { scheme, area });
  const name = own ? wholeArea(facts.area) : nameOf(facts, area);
  return {
    cells: [
      [plain(`${name}${SCHEMES[scheme]}`)],
      [riskMark(fund.risk.level)],
      shown(balance),
      months.value.known ? [bound(months.id, String(shown(months)[0]?.text))] : [plain("—")],
      outlookCell(facts, fund),
      reasonRuns(facts, fund),
    ],
    ...(own ? { emphasis: "total" as const } : {}),
  };
}

function outlookCell(facts: ReportFacts, { area, scheme, outlook }: ReportFund): readonly Run[] {
  if (!outlook.outlook) return [plain(outlook.reason)];
  return rangeWords(outlook.outlook, facts.figure("B03", { scheme, area }));
}
