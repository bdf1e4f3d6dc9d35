import { figures, row, type TableBlock, withoutEmpty, words } from "../blocks";
import { cell, changeCell, tableScales } from "../figure-cells";
import { noteOfAbsent, noteOfOneOffs } from "../notes";
import type { Row } from "../report-document";
import type { ReportFacts } from "../report-facts";
import type { FigureAsked, ReportFigure } from "../report-figure";
import { wholeArea } from "../report-names";
import { toDateHead } from "../table-heads";

type Codes = { revenue: string; spent: string; current: string | null; balance: string | null };

const FUND: Codes = { revenue: "B01", spent: "B02", current: "B03", balance: "B04" };
const POOLING: Codes = {
  revenue: "B01.pooling",
  spent: "B02.pooling",
  current: "B03.pooling",
  balance: "B04.pooling",
};
const ACCOUNT: Codes = {
  revenue: "B15.revenue",
  spent: "B15.expenditure",
  current: "B03.account",
  balance: "B15.balance",
};

/** 表: revenue, expenditure, balances and reserve months by fund. */
export function overallTable(facts: ReportFacts): TableBlock[] {
  const { figure } = facts;
  const scales = tableScales([figure("B01"), figure("B02")]);
  const months = (asked: FigureAsked) => cell(figure("B07.rolling-12", asked), scales);
  const none = cell({ ...figure("B01"), value: { known: false, reason: "not-applicable" } }, scales);
  const fund = (
    name: string,
    codes: Codes,
    asked: FigureAsked,
    reserve: Row["cells"][number],
    total = false,
  ): Row => {
    const of = (code: string | null): ReportFigure | null => (code === null ? null : figure(code, asked));
    const [revenue, spent, current, balance] = [codes.revenue, codes.spent, codes.current, codes.balance].map(
      of,
    );
    const shown = (value: ReportFigure | null | undefined) => (value ? cell(value, scales) : none);
    return row(
      name,
      [
        shown(revenue),
        revenue ? changeCell(revenue) : none,
        shown(spent),
        spent ? changeCell(spent) : none,
        shown(current),
        shown(balance),
        reserve,
      ],
      total ? "total" : undefined,
    );
  };
  const employee = { scheme: "employee" } as const;
  const resident = { scheme: "resident" } as const;
  const raised = figure("D03", { side: { side: "denominator", unit: "yuan", decimals: 2 } });
  const assistance = figure("D01.expenditure");
  const rows = withoutEmpty([
    fund("职工医保", FUND, employee, none),
    fund("　其中：统筹基金", POOLING, employee, months(employee)),
    fund("　其中：个人账户", ACCOUNT, employee, none),
    fund("居民医保", FUND, resident, months(resident)),
    fund("合　计", FUND, {}, none, true),
    row("医疗救助", [
      cell(raised, scales),
      changeCell(raised),
      cell(assistance, scales),
      changeCell(assistance),
      none,
      cell(figure("D03", { side: { side: "numerator", unit: "yuan", decimals: 2 } }), scales),
      none,
    ]),
  ]);
  if (rows.length === 0) return [];
  return [
    {
      kind: "table",
      caption: `${wholeArea(facts.area)}医疗保障基金收支总体情况`,
      unit: `${scales.money.unit}、%、个月`,
      columns: [
        words("项　目", 3),
        figures(`基金收入/${toDateHead(facts)}`),
        figures("基金收入/同比"),
        figures(`基金支出/${toDateHead(facts)}`),
        figures("基金支出/同比"),
        figures("当期结余"),
        figures("累计结余"),
        figures("可支付月数"),
      ],
      rows,
      notes: [
        "可支付月数按统筹基金累计结余和近12个月月均支出计算，不含个人账户；医疗救助收入为当年筹集资金。",
        ...noteOfOneOffs(rows),
        ...noteOfAbsent(facts, ["fund"]),
      ],
    },
  ];
}
