import { cumulativeName, type Month } from "../period";
import type { Quantity } from "../unit";
import { type FormSheet, slotKey } from "./form";
import { cellAddress } from "./sheet";

/** One cell of a blank statement. Slots are left for the submitter; blocked cells stay empty. */
export type TemplateCell = {
  readonly row: number;
  readonly column: number;
  readonly kind: "title" | "unit" | "head" | "label" | "slot" | "blocked" | "note";
  readonly text: string;
  readonly lastRow: number;
  readonly lastColumn: number;
  /** Slot key for `slot` cells, indent for `label` cells. */
  readonly slot: string | null;
  readonly indent: number;
};

const cell = (
  row: number,
  column: number,
  kind: TemplateCell["kind"],
  text: string,
  more: Partial<TemplateCell> = {},
): TemplateCell => ({
  row,
  column,
  kind,
  text,
  lastRow: row,
  lastColumn: column,
  slot: null,
  indent: 0,
  ...more,
});

/** Heads stand on two rows when any column has a spanning head. */
const headRows = (sheet: FormSheet): number => (sheet.columns.some((column) => column.group) ? 2 : 1);

const FIRST_HEAD_ROW = 3;

const slotColumn = (sheet: FormSheet, column: string): number =>
  sheet.columns.findIndex((candidate) => candidate.key === column) + 2;

const slotRow = (sheet: FormSheet, row: string): number =>
  FIRST_HEAD_ROW + headRows(sheet) + sheet.rows.findIndex((candidate) => candidate.key === row);

/** Row and column of a slot in the template. */
export function slotPlace(sheet: FormSheet, slot: string): { readonly row: number; readonly column: number } {
  const [row = "", column = ""] = slot.split("/");
  return { row: slotRow(sheet, row), column: slotColumn(sheet, column) };
}

/** Where a slot stands in the template, "D12": the address that seeded and made-on-demand workbooks share. */
export function slotAddress(sheet: FormSheet, slot: string): string {
  const { row, column } = slotPlace(sheet, slot);
  return cellAddress(row, column);
}

/** A label with its unit in brackets where the sheet's unit line alone would leave it open. */
function withUnit(label: string, sheet: FormSheet, keys: readonly string[]): string {
  if (Object.keys(sheet.units).length < 2) return label;
  const quantities = new Set<Quantity>();
  for (const key of keys) {
    const slot = sheet.slots.get(key);
    if (slot) quantities.add(slot.quantity);
  }
  const [only] = [...quantities];
  return quantities.size === 1 && only && sheet.units[only] ? `${label}（${sheet.units[only]}）` : label;
}

function heads(sheet: FormSheet): TemplateCell[] {
  const depth = headRows(sheet);
  const bottom = FIRST_HEAD_ROW + depth - 1;
  const cells = [cell(FIRST_HEAD_ROW, 1, "head", sheet.rowHead, { lastRow: bottom })];
  sheet.columns.forEach((column, index) => {
    const at = index + 2;
    const keys = sheet.rows.map((row) => slotKey(row.key, column.key));
    const label = sheet.columns.length > 1 ? withUnit(column.label, sheet, keys) : column.label;
    if (!column.group) {
      cells.push(cell(FIRST_HEAD_ROW, at, "head", label, { lastRow: bottom }));
      return;
    }
    if (sheet.columns[index - 1]?.group !== column.group) {
      const width = sheet.columns.slice(index).findIndex((next) => next.group !== column.group);
      const last = width === -1 ? sheet.columns.length + 1 : at + width - 1;
      cells.push(cell(FIRST_HEAD_ROW, at, "head", column.group, { lastColumn: last }));
    }
    cells.push(cell(bottom, at, "head", label));
  });
  return cells;
}

/** Lays out a blank statement sheet: title, unit line, heads, a cell for every slot, notes. */
export function layOutTemplate(sheet: FormSheet, areaName: string, at: Month): TemplateCell[] {
  const width = sheet.columns.length + 1;
  const cells = [
    cell(1, 1, "title", `${areaName}${cumulativeName(at)}${sheet.title}`, { lastColumn: width }),
    cell(2, 1, "unit", `单位：${Object.values(sheet.units).join("、")}`, { lastColumn: width }),
    ...heads(sheet),
  ];
  const first = FIRST_HEAD_ROW + headRows(sheet);
  sheet.rows.forEach((row, index) => {
    const keys = sheet.columns.map((column) => slotKey(row.key, column.key));
    const label = sheet.columns.length === 1 ? withUnit(row.label, sheet, keys) : row.label;
    cells.push(cell(first + index, 1, "label", label, { indent: row.indent }));
    for (const column of sheet.columns) {
      const key = slotKey(row.key, column.key);
      const at = slotColumn(sheet, column.key);
      cells.push(
        sheet.slots.has(key)
          ? cell(first + index, at, "slot", "", { slot: key })
          : cell(first + index, at, "blocked", ""),
      );
    }
  });
  sheet.notes.forEach((note, index) => {
    cells.push(
      cell(
        first + sheet.rows.length + index,
        1,
        "note",
        `注${sheet.notes.length > 1 ? index + 1 : ""}：${note}`,
        {
          lastColumn: width,
        },
      ),
    );
  });
  return cells;
}
