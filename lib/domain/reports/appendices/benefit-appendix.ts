import type { Scheme } from "../../dimension";
import { figures, heading, paragraph, row, type TableBlock, withoutEmpty, words } from "../blocks";
import { cell, changeCell, tableScales } from "../figure-cells";
import { noteOfAbsent, noteOfOneOffs, ROUNDING_NOTE } from "../notes";
import type { DraftSection } from "../report-chart";
import type { ReportFacts } from "../report-facts";

const SCHEMES: readonly (readonly [string, Scheme])[] = [
  ["职工", "employee"],
  ["居民", "resident"],
  ["合计", "all"],
];

const CARE = [
  ["住院", "C05"],
  ["　三级医疗机构", "C05.tertiary"],
  ["　二级医疗机构", "C05.secondary"],
  ["　一级及以下", "C05.primary"],
  ["普通门（急）诊", "C05.outpatient"],
  ["门诊慢特病", "C05.chronic"],
] as const;

const RATES = [
  ["政策范围内住院支付比例（%）", "C01"],
  ["住院费用实际报销比例（%）", "C02"],
  ["两个比例差距（个百分点）", "C04"],
  ["政策范围外费用占比（%）", "C16"],
  ["目录外（全自费）费用占比（%）", "C03"],
  ["普通门诊政策范围内支付比例（%）", "C08"],
  ["次均住院床日（天）", "C07"],
  ["住院率（%）", "C06"],
  ["县域内住院人次占比（%）", "C14.visits"],
  ["县域内住院统筹基金支出占比（%）", "C14.fund"],
  ["DRG/DIP付费基金支出占比（%）", "E04"],
  ["住院费用跨省直接结算率（%）", "F01"],
] as const;

/** 附表5: visits, expense and rates by scheme, on the business basis throughout. */
export function benefitAppendix(facts: ReportFacts): DraftSection {
  const tables = [...careTable(facts), ...rateTable(facts)];
  return {
    orientation: "portrait",
    blocks: [
      heading(1, "附表5　待遇享受与费用"),
      ...(tables.length > 0 ? tables : [paragraph("本期数据来源没有待遇与费用数据。")]),
    ],
  };
}

function careTable(facts: ReportFacts): TableBlock[] {
  const { figure } = facts;
  const expense = (code: string, scheme: Scheme) =>
    figure(code, { scheme, side: { side: "numerator", unit: "yuan", decimals: 2 } });
  const visits = (code: string, scheme: Scheme) =>
    figure(code, { scheme, side: { side: "denominator", unit: "visit", decimals: 2 } });
  const scales = tableScales([expense("C05", "all")]);
  const rows = withoutEmpty(
    CARE.map(([name, code]) =>
      row(
        name,
        SCHEMES.flatMap(([, scheme]) => [
          cell(visits(code, scheme), scales),
          cell(expense(code, scheme), scales),
          cell(figure(code, { scheme }), scales),
        ]),
      ),
    ),
  );
  if (rows.length === 0) return [];
  return [
    {
      kind: "table",
      caption: "附表5　待遇享受与费用",
      unit: `${scales.visits.unit}、${scales.money.unit}、元`,
      columns: [
        words("项　目", 3),
        ...SCHEMES.flatMap(([name]) => [
          figures(`${name}/人次`),
          figures(`${name}/费用`),
          figures(`${name}/次均`),
        ]),
      ],
      rows,
      notes: [
        "业务口径，以出院或结算日期归属，自1月累计；次均费用按人次计算。",
        ...noteOfAbsent(facts, ["benefit"]),
        ROUNDING_NOTE,
      ],
    },
  ];
}

function rateTable(facts: ReportFacts): TableBlock[] {
  const { figure } = facts;
  const scales = tableScales([]);
  const rows = withoutEmpty(
    RATES.map(([name, code]) =>
      row(
        name,
        SCHEMES.flatMap(([, scheme]) => [
          cell(figure(code, { scheme }), scales),
          changeCell(figure(code, { scheme })),
        ]),
      ),
    ),
  );
  if (rows.length === 0) return [];
  return [
    {
      kind: "table",
      caption: "附表5续　支付比例与结构",
      unit: "",
      columns: [
        words("指　标", 4),
        ...SCHEMES.flatMap(([name]) => [figures(`${name}/本期`), figures(`${name}/同比`)]),
      ],
      rows,
      notes: [
        "同比为百分点之差，床日为天数之差；支付比例的分子为统筹、大病或大额、公务员、企业补充，不含医疗救助和个人账户。",
        ...noteOfOneOffs(rows),
        ...noteOfAbsent(facts, ["benefit", "enrolment"]),
      ],
    },
  ];
}
