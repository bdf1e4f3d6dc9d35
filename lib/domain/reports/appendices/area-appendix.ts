import type { AreaCode } from "../../area";
import { figures, heading, paragraph, row, type TableBlock, words } from "../blocks";
import { cell, changeCell, tableScales } from "../figure-cells";
import { noteOfAbsent, noteOfOneOffs } from "../notes";
import type { DraftSection } from "../report-chart";
import type { Run } from "../report-document";
import type { ReportFacts } from "../report-facts";
import { wholeArea } from "../report-names";
import { reportingMembers } from "../sections/areas";

/** A pooling area is one itself; a published total has parts that nobody published. */
const nothingBelow = ({ area, members }: ReportFacts): string =>
  members.length === 0 && !area.rollsUp
    ? "本地区为一个统筹区，报表按统筹区报送，没有分旗县（市、区）的数据；基金收支见附表2、附表3。"
    : "本期数据来源没有分统筹区的基金收支数据。";

/** 附表7: both funds of every pooling area, on a page of its own turned sideways. */
export function areaAppendix(facts: ReportFacts): DraftSection {
  const shown = reportingMembers(facts).length > 0;
  return {
    orientation: shown ? "landscape" : "portrait",
    blocks: [heading(1, "附表7　各统筹区基金收支"), shown ? table(facts) : paragraph(nothingBelow(facts))],
  };
}

function table(facts: ReportFacts): TableBlock {
  const { figure, members, area } = facts;
  // Areas differ a hundredfold: whole 万元 keep the smallest legible beside the sum.
  const scales = { ...tableScales([]), moneyDecimals: 0 };
  const cells = (code: AreaCode): (readonly Run[])[] => {
    const of = (indicator: string, scheme: "employee" | "resident") =>
      figure(indicator, { scheme, area: code });
    const fund = (
      revenue: string,
      spent: string,
      current: string,
      balance: string,
      scheme: "employee" | "resident",
    ) => [
      cell(of(revenue, scheme), scales),
      changeCell(of(revenue, scheme)),
      cell(of(spent, scheme), scales),
      changeCell(of(spent, scheme)),
      cell(of(current, scheme), scales),
      cell(of(balance, scheme), scales),
    ];
    return [
      ...fund("B01.pooling", "B02.pooling", "B03.pooling", "B04.pooling", "employee"),
      ...fund("B01", "B02", "B03", "B04", "resident"),
      cell(of("B07.rolling-12", "employee"), scales),
      cell(of("B07.rolling-12", "resident"), scales),
    ];
  };
  const fundHeads = (name: string) =>
    ["收入", "同比", "支出", "同比", "当期结余", "累计结余"].map((head) => figures(`${name}/${head}`));
  const rows = [
    row(wholeArea(area), cells(area.code), "total"),
    ...members.map(({ name, code }) => row(name, cells(code))),
  ];
  return {
    kind: "table",
    caption: "附表7　各统筹区职工统筹基金与居民医保基金收支",
    unit: `${scales.money.unit}、%、个月`,
    columns: [
      words("统筹区", 2),
      ...fundHeads("职工医保统筹基金"),
      ...fundHeads("居民医保基金"),
      figures("可支付月数/职工"),
      figures("可支付月数/居民"),
    ],
    rows,
    notes: [
      "按统筹区代码排列，不作排名；可支付月数按近12个月月均支出计算。",
      ...noteOfOneOffs(rows),
      ...noteOfAbsent(facts, ["fund"]),
    ],
  };
}
