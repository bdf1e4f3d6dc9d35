import type { Area } from "@/lib/domain/area";
import { cumulativeName, type Month } from "@/lib/domain/period";
import type { Form, FormSheet } from "@/lib/domain/submissions/form";
import { STAMP_SHEET } from "@/lib/domain/submissions/sheet-match";
import { layOutTemplate, type TemplateCell } from "@/lib/domain/submissions/template";
import type { CellLayout, SheetLayout, WorkbookLayout } from "@/lib/workbooks/workbook-layout";
import { writeWorkbook } from "@/lib/workbooks/write-workbook";

/** The number that a slot is filled with, as text in the sheet's unit; null leaves it to be filled in. */
export type SlotFill = (sheet: string, slot: string) => string | null;

const LABEL_WIDTH = 34;
const COLUMN_WIDTH = 16;

function cellLayout(cell: TemplateCell, sheet: FormSheet, fill: SlotFill): CellLayout {
  const span = {
    ...(cell.lastColumn > cell.column ? { across: cell.lastColumn - cell.column + 1 } : {}),
    ...(cell.lastRow > cell.row ? { down: cell.lastRow - cell.row + 1 } : {}),
  };
  if (cell.kind === "head") return { role: "header", text: cell.text, ...span };
  if (cell.kind === "label") return { role: "label", text: cell.text, indent: cell.indent * 2 };
  if (cell.kind === "blocked" || cell.slot === null) return { role: "blocked" };
  const number = fill(sheet.name, cell.slot);
  const money = sheet.slots.get(cell.slot)?.quantity === "yuan";
  return { role: "input", format: money ? "#,##0.00####" : "#,##0", ...(number === null ? {} : { number }) };
}

const rowsOf = (cells: readonly TemplateCell[], sheet: FormSheet, fill: SlotFill): CellLayout[][] => {
  const rows = new Map<number, CellLayout[]>();
  for (const cell of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), cellLayout(cell, sheet, fill)]);
  }
  return [...rows.values()];
};

function sheetLayout(sheet: FormSheet, area: Area, through: Month, fill: SlotFill): SheetLayout {
  const cells = layOutTemplate(sheet, area.name, through);
  const text = (kind: TemplateCell["kind"]): string[] =>
    cells.filter((cell) => cell.kind === kind).map((cell) => cell.text);
  const [title = ""] = text("title");
  const [unit = ""] = text("unit");
  return {
    name: sheet.name,
    title,
    unit,
    columnWidths: [LABEL_WIDTH, ...sheet.columns.map(() => COLUMN_WIDTH)],
    header: rowsOf(
      cells.filter(({ kind }) => kind === "head"),
      sheet,
      fill,
    ),
    rows: rowsOf(
      cells.filter(({ kind }) => ["label", "slot", "blocked"].includes(kind)),
      sheet,
      fill,
    ),
    notes: text("note"),
    frozenColumns: 1,
    locked: true,
  };
}

/** A statement as a workbook of the product's own template, blank or filled: the same bytes for the same content. */
export async function writeStatement(
  form: Form,
  area: Area,
  through: Month,
  fill: SlotFill = () => null,
): Promise<Uint8Array> {
  const layout: WorkbookLayout = {
    title: `${area.name}${cumulativeName(through)}${form.name}`,
    sheets: form.sheets.map((sheet) => sheetLayout(sheet, area, through, fill)),
    metadata: {
      sheet: STAMP_SHEET,
      entries: [
        ["form", form.code],
        ["area", area.code],
        ["through", through],
      ],
    },
  };
  return await writeWorkbook(layout);
}
