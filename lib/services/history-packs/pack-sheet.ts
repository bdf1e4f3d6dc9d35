import { cumulativeName, type Period, through } from "@/lib/domain/period";
import { BESIDE_MARK } from "@/lib/domain/submissions/companion";
import type { Form, FormSheet } from "@/lib/domain/submissions/form";
import { blockHeight, blockMark, blockOffsets } from "@/lib/domain/submissions/history/history-blocks";
import type { PackSheet } from "@/lib/domain/submissions/history/pack-forms";
import { type SheetCheck, sheetChecks } from "@/lib/domain/submissions/sheet-checks/sheet-checks";
import { layOutTemplate, type TemplateCell } from "@/lib/domain/submissions/template";
import type { AlertLayout, BesideCell, CellLayout, SheetLayout } from "@/lib/workbooks/workbook-layout";
import { checkAlerts } from "../submissions/check-summary";
import type { SlotFill } from "../submissions/slot-fill";
import { cellLayout, columnWidthsOf } from "../submissions/statement-sheet";
import { unitLine } from "../submissions/unit-line";

const GAP_WIDTH = 3;
const WORDS_WIDTH = 66;
const RESULT_WIDTH = 16;
/** Title, and the line of units. */
const LINES_ABOVE = 2;

const HINT =
  "逐期填写：从原来的报表整块复制数字，粘贴到对应期间（选择性粘贴“数值”）。没有的期间整段空着，不要填 0。";

function blockCell(cell: TemplateCell, sheet: FormSheet, period: Period, fill: SlotFill): CellLayout {
  const across = cell.lastColumn - cell.column + 1;
  if (cell.kind === "title") return { role: "aside", text: `${blockMark(period)}${cell.text}`, across };
  if (cell.kind === "unit") {
    const { text, choices } = unitLine(sheet);
    return { role: "label", text, across, ...(choices && { choices }) };
  }
  return cellLayout(cell, sheet, fill);
}

type Block = { readonly cells: BesideCell[]; readonly alerts: AlertLayout[] };

/** The template of one period, so many rows further down, with its checks to the right. */
function block(
  form: Form,
  sheet: FormSheet,
  areaName: string,
  period: Period,
  rows: number,
  fill: SlotFill,
): Block {
  const checks = sheetChecks(form, sheet, {
    fill: (slot) => fill(sheet.name, slot),
    opening: new Map(),
    unitFactor: "1",
    rowOffset: rows,
  });
  const table = layOutTemplate(sheet, areaName, through(period))
    .filter(({ kind }) => kind !== "note")
    .map(
      (cell): BesideCell => ({
        row: cell.row + rows,
        column: cell.column,
        cell: blockCell(cell, sheet, period, fill),
      }),
    );
  const column = sheet.columns.length + 3;
  const first = rows + LINES_ABOVE + 1;
  return {
    cells: [...table, ...checkCells(checks, first - 1, column)],
    alerts: checkAlerts(checks, { column: column + 1, first, last: first + checks.length - 1 }, null),
  };
}

const checkCells = (checks: readonly SheetCheck[], row: number, column: number): BesideCell[] => [
  { row, column, cell: { role: "aside", text: `${BESIDE_MARK}表内检查`, across: 2 } },
  ...checks.flatMap(({ words, formula, shown }, index): BesideCell[] => [
    { row: row + 1 + index, column, cell: { role: "label", text: words } },
    { row: row + 1 + index, column: column + 1, cell: { role: "status", formula, text: shown } },
  ]),
];

/** How many rows a block's checks reach down from its title. */
const rowsBeside = (form: Form, sheet: FormSheet): number => {
  const at = { fill: () => null, opening: new Map(), unitFactor: "1", rowOffset: 0 };
  return LINES_ABOVE + sheetChecks(form, sheet, at).length;
};

/** Where each period's table of a sheet stands below the template's own place. */
export const offsetsOf = ({ tables }: PackSheet): number[] =>
  blockOffsets(tables.map(({ form, sheet }) => blockHeight(sheet, rowsBeside(form, sheet))));

/** The number that a slot of a period is filled with; null leaves it to be filled in. */
export type PeriodFill = (period: Period, sheet: string, slot: string) => string | null;

/** A sheet with a table for each period, one below the other: the shape in which old statements lie in files. */
export function packSheet(pack: PackSheet, areaName: string, fill: PeriodFill): SheetLayout {
  const { name, tables } = pack;
  const offsets = offsetsOf(pack);
  const blocks = tables.map(({ form, sheet, period }, index) =>
    block(form, sheet, areaName, period, offsets[index] as number, (at, slot) => fill(period, at, slot)),
  );
  const covered = tables.map(({ period }) => cumulativeName(through(period))).join("、");
  // Versions of a form differ in rows, never in columns.
  const widest = tables[0]?.sheet as FormSheet;
  return {
    name,
    columnWidths: columnWidthsOf(widest),
    sideWidths: [GAP_WIDTH, WORDS_WIDTH, RESULT_WIDTH],
    header: [],
    rows: [],
    beside: [
      {
        row: 1,
        column: 1,
        cell: {
          role: "status",
          text: `${HINT}\n各段依次为：${covered}。`,
          across: widest.columns.length + 1,
        },
      },
      ...blocks.flatMap(({ cells }) => cells),
    ],
    alerts: blocks.flatMap(({ alerts }) => alerts),
    frozenColumns: 1,
  };
}
