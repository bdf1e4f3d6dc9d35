import type { Scheme } from "../../dimension";
import { figures, heading, paragraph, row, type TableBlock, withoutEmpty, words } from "../blocks";
import { baseCell, cell, changeCell, DASH, differenceCell, tableScales } from "../figure-cells";
import { noteOfAbsent, noteOfOneOffs, ROUNDING_NOTE } from "../notes";
import type { DraftSection } from "../report-chart";
import type { Row, Run } from "../report-document";
import type { ReportFacts } from "../report-facts";
import { baseHead, toDateHead } from "../table-heads";

/** A line of a fund's statement: its name (一、 heads a part), its figure, and the budget execution it is held to. */
export type FundLine = readonly [name: string, code: string, execution?: string];

type FundTable = {
  readonly number: number;
  readonly title: string;
  readonly scheme: Scheme;
  readonly lines: readonly FundLine[];
  readonly notes: readonly string[];
};

/** A fund's revenue, expenditure and balances line by line, against last year and the budget. */
export function fundAppendix(facts: ReportFacts, table: FundTable): DraftSection {
  const tables = fundTable(facts, table);
  return {
    orientation: "portrait",
    blocks: [
      heading(1, `附表${table.number}　${table.title}`),
      ...(tables.length > 0 ? tables : [paragraph(`本期数据来源没有${table.title}数据。`)]),
    ],
  };
}

function fundTable(facts: ReportFacts, { number, title, scheme, lines, notes }: FundTable): TableBlock[] {
  const { figure } = facts;
  const scales = tableScales([figure("B01", { scheme }), figure("B02", { scheme })]);
  const line = ([name, code, execution]: FundLine): Row => {
    const amount = figure(code, { scheme });
    const rate = execution ? figure(execution, { scheme }) : null;
    const budget = execution
      ? figure(execution, { scheme, side: { side: "denominator", unit: "yuan", decimals: 2 } })
      : null;
    const cells: (readonly Run[])[] = [
      cell(amount, scales),
      baseCell(amount, scales),
      differenceCell(amount, scales),
      changeCell(amount),
      budget ? cell(budget, scales) : DASH,
      rate ? cell(rate, scales) : DASH,
    ];
    return row(name, cells, /^[一二三四]、/.test(name) ? "section" : undefined);
  };
  const rows = withoutEmpty(lines.map(line));
  if (rows.length === 0) return [];
  return [
    {
      kind: "table",
      caption: `附表${number}　${title}`,
      unit: `${scales.money.unit}、%`,
      columns: [
        words("项　目", 3),
        figures(toDateHead(facts)),
        figures(baseHead(facts)),
        figures("增减"),
        figures("增长"),
        figures("全年预算"),
        figures("执行率"),
      ],
      rows,
      notes: [...notes, ...noteOfOneOffs(rows), ...noteOfAbsent(facts, ["fund"]), ROUNDING_NOTE],
    },
  ];
}
