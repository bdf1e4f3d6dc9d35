import type { Scheme } from "../../dimension";
import {
  figures,
  heading,
  paragraph,
  row,
  sectionRow,
  type TableBlock,
  withoutEmpty,
  words,
} from "../blocks";
import { baseCell, cell, changeCell, tableScales } from "../figure-cells";
import { noteOfAbsent, noteOfOneOffs } from "../notes";
import type { DraftSection } from "../report-chart";
import type { Row } from "../report-document";
import type { ReportFacts } from "../report-facts";
import type { ReportFigure, Side } from "../report-figure";
import { baseHead, toDateHead } from "../table-heads";

const YUAN: Omit<Side, "side"> = { unit: "yuan", decimals: 2 };
const VISITS: Omit<Side, "side"> = { unit: "visit", decimals: 2 };

type Line = readonly [name: string, unit: string, figure: ReportFigure];

/** 附表4: critical-illness insurance and medical assistance, money beside those it helped. */
export function safetyNetAppendix(facts: ReportFacts): DraftSection {
  const tables = table(facts);
  return {
    orientation: "portrait",
    blocks: [
      heading(1, "附表4　大病保险和医疗救助"),
      ...(tables.length > 0 ? tables : [paragraph("本期数据来源没有大病保险和医疗救助数据。")]),
    ],
  };
}

function table(facts: ReportFacts): TableBlock[] {
  const { figure } = facts;
  const of = (code: string, scheme: Scheme = "all", side?: Side): ReportFigure =>
    figure(code, side ? { scheme, side } : { scheme });
  const spent = of("B02.critical-illness", "resident");
  const scales = tableScales([spent, of("D01.expenditure")]);
  const money = scales.money.unit;
  const lines: readonly (string | Line)[] = [
    "一、大病保险",
    ["居民医保基金用于大病保险支出", money, spent],
    ["大病保险赔付", money, of("C11", "resident", { side: "numerator", ...YUAN })],
    ["起付线以上合规费用", money, of("C11", "resident", { side: "denominator", ...YUAN })],
    ["受益人次", "万人次", of("C12", "resident", { side: "numerator", ...VISITS })],
    ["政策范围内支付比例", "%", of("C11", "resident")],
    "二、医疗救助",
    ["当年筹集资金", money, of("D03", "all", { side: "denominator", ...YUAN })],
    ["医疗救助支出", money, of("D01.expenditure")],
    ["期末累计结余", money, of("D03", "all", { side: "numerator", ...YUAN })],
    ["累计结余占当年筹集资金", "%", of("D03")],
    ["直接救助人次", "万人次", of("D01.visits")],
    ["重特大疾病医疗救助人次占比", "%", of("D02")],
    ["次均住院救助", "元", of("D01.per-inpatient")],
    ["次均门诊救助", "元", of("D01.per-outpatient")],
    ["重点救助对象住院费用救助比例", "%", of("D04")],
  ];
  const rows = withoutEmpty(
    lines.map(
      (line): Row =>
        typeof line === "string"
          ? sectionRow(line)
          : row(`${line[0]}（${line[1]}）`, [
              cell(line[2], scales),
              baseCell(line[2], scales),
              changeCell(line[2]),
            ]),
    ),
  );
  if (rows.length === 0) return [];
  return [
    {
      kind: "table",
      caption: "附表4　大病保险和医疗救助情况",
      unit: "",
      columns: [words("项　目", 5), figures(toDateHead(facts)), figures(baseHead(facts)), figures("同比")],
      rows,
      notes: [
        "基金支出、筹集和结余为财务口径，赔付、人次和比例为业务口径；金额和人次的同比为增长（%），比例的同比为百分点之差。",
        "累计结余占当年筹集资金为年度指标，年内仅供参考。",
        ...noteOfOneOffs(rows),
        ...noteOfAbsent(facts, ["fund", "benefit"]),
      ],
    },
  ];
}
