import type { Month } from "@/lib/domain/period";
import { comparisonNote, type KnownBeside } from "@/lib/domain/submissions/comparison";
import { fillingNotes } from "@/lib/domain/submissions/filling-notes";
import type { Form, FormSheet } from "@/lib/domain/submissions/form";
import { sheetChecks } from "@/lib/domain/submissions/sheet-checks/sheet-checks";
import { layOutTemplate, type TemplateCell } from "@/lib/domain/submissions/template";
import type { CellLayout, SheetLayout } from "@/lib/workbooks/workbook-layout";
import { checkAlerts, checkSummary, SUMMARY_CELL } from "./check-summary";
import { setBeside } from "./sheet-beside";
import type { SlotFill } from "./slot-fill";
import { unitLine } from "./unit-line";

export const LABEL_WIDTH = 34;
const COLUMN_WIDTH = 16;
/** A sheet of one column has its units over that one. */
const SINGLE_WIDTH = 26;
const HEAD_ROWS = 2;

export const columnWidthsOf = ({ columns }: FormSheet): number[] => [
  LABEL_WIDTH,
  ...columns.map(() => (columns.length === 1 ? SINGLE_WIDTH : COLUMN_WIDTH)),
];

export function cellLayout(cell: TemplateCell, sheet: FormSheet, fill: SlotFill): CellLayout {
  const span = {
    ...(cell.lastColumn > cell.column ? { across: cell.lastColumn - cell.column + 1 } : {}),
    ...(cell.lastRow > cell.row ? { down: cell.lastRow - cell.row + 1 } : {}),
  };
  if (cell.kind === "head") return { role: "header", text: cell.text, ...span };
  if (cell.kind === "label") return { role: "label", text: cell.text, indent: cell.indent * 2 };
  if (cell.kind === "blocked" || cell.slot === null) return { role: "blocked" };
  const number = fill(sheet.name, cell.slot);
  const money = sheet.slots.get(cell.slot)?.quantity === "yuan";
  return {
    role: sheet.optional.has(cell.slot) ? "spare" : "input",
    format: money ? "#,##0.00####" : "#,##0",
    accepts: money ? "amount" : "count",
    ...(number === null ? {} : { number }),
  };
}

export const rowsOf = (cells: readonly TemplateCell[], sheet: FormSheet, fill: SlotFill): CellLayout[][] => {
  const rows = new Map<number, CellLayout[]>();
  for (const cell of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), cellLayout(cell, sheet, fill)]);
  }
  return [...rows.values()];
};

/** One sheet of a statement: its table at its own addresses, earlier figures and checks set around it. */
export function statementSheet(
  form: Form,
  sheet: FormSheet,
  areaName: string,
  through: Month,
  fill: SlotFill,
  { comparisons, opening }: KnownBeside,
): SheetLayout {
  const cells = layOutTemplate(sheet, areaName, through);
  const text = (kind: TemplateCell["kind"]): string[] =>
    cells.filter((cell) => cell.kind === kind).map((cell) => cell.text);
  const [title = ""] = text("title");
  const unit = unitLine(sheet);
  const checks = sheetChecks(form, sheet, {
    fill: (slot) => fill(sheet.name, slot),
    opening,
    unitFactor: unit.factor ?? "1",
    rowOffset: 0,
  });
  const header = rowsOf(
    cells.filter(({ kind }) => kind === "head"),
    sheet,
    fill,
  );
  const notes = [
    ...text("note"),
    ...fillingNotes(sheet, unit.choices !== null),
    ...comparisons.map(comparisonNote),
  ];
  const below = HEAD_ROWS + header.length + sheet.rows.length + notes.length + 2;
  const beside = setBeside({ sheet, below, unit }, comparisons, checks);
  return {
    name: sheet.name,
    title,
    unit: unit.text,
    ...(unit.choices && { unitChoices: unit.choices }),
    beforeUnit: checkSummary(sheet, checks, beside.results, fill),
    columnWidths: columnWidthsOf(sheet),
    sideWidths: beside.widths,
    header,
    rows: rowsOf(
      cells.filter(({ kind }) => ["label", "slot", "blocked"].includes(kind)),
      sheet,
      fill,
    ),
    notes,
    beside: beside.cells,
    alerts: checkAlerts(checks, beside.results, SUMMARY_CELL),
    printsTableOnly: true,
    frozenColumns: 1,
    locked: true,
  };
}
