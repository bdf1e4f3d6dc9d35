import type { Decimal } from "../decimal";
import { changeText, textLike, writtenText } from "./cell-text";
import { entryKey } from "./entry";
import { type Form, type FormSheet, slotKey } from "./form";
import type { SubmissionCell } from "./submission-cell";
import { slotAddress } from "./template";

/** One place of a statement as a screen shows it. JSON only. */
export type TableCell =
  | { readonly kind: "blocked" }
  | { readonly kind: "empty"; readonly anchor: string; readonly address: string }
  | {
      readonly kind: "number";
      /** "基金收支!E5": where provenance leads. */
      readonly anchor: string;
      readonly sheet: string;
      readonly address: string;
      readonly text: string;
      /** Only where it is not the sheet's own. */
      readonly unit: string | null;
      /** What it is compared with, in the cell's unit; null when there is nothing. */
      readonly base: string | null;
      readonly change: string | null;
    };

export type TableRow = {
  readonly key: string;
  readonly label: string;
  readonly indent: 0 | 1;
  readonly cells: readonly TableCell[];
};

export type TableColumn = { readonly key: string; readonly label: string; readonly group: string | null };

/** A sheet of a statement, laid out as its form. */
export type StatementTable = {
  readonly sheet: string;
  readonly title: string;
  readonly unit: string;
  readonly rowHead: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly notes: readonly string[];
};

/** The id of a cell on a submission's page. */
export const cellAnchor = (sheet: string, cell: string): string => `${sheet}!${cell}`;

/** Values of the same numbers to compare with, by entry key. */
export type Bases = ReadonlyMap<string, Decimal>;

function numberCell(cell: SubmissionCell, unit: string | undefined, bases: Bases): TableCell {
  const base = cell.bound ? undefined : bases.get(cell.key);
  return {
    kind: "number",
    anchor: cellAnchor(cell.sheet, cell.cell),
    sheet: cell.sheet,
    address: cell.cell,
    text: writtenText(cell),
    unit: cell.unit === unit ? null : cell.unit,
    base: base === undefined ? null : textLike(cell, base),
    change: base === undefined ? null : changeText(cell, base),
  };
}

function tableCell(
  form: FormSheet,
  slotName: string,
  cells: ReadonlyMap<string, SubmissionCell>,
  bases: Bases,
): TableCell {
  const slot = form.slots.get(slotName);
  if (!slot) return { kind: "blocked" };
  const cell = cells.get(entryKey(slot));
  if (cell) return numberCell(cell, form.units[slot.quantity], bases);
  const address = slotAddress(form, slotName);
  return { kind: "empty", anchor: cellAnchor(form.name, address), address };
}

/** Lays the numbers of a submission out as its form, each with what it is compared with. */
export function statementTables(
  form: Form,
  found: readonly SubmissionCell[],
  bases: Bases,
): StatementTable[] {
  const cells = new Map(found.map((cell) => [cell.key, cell]));
  return form.sheets.map((sheet) => ({
    sheet: sheet.name,
    title: sheet.title,
    unit: Object.values(sheet.units).join("、"),
    rowHead: sheet.rowHead,
    columns: sheet.columns.map(({ key, label, group }) => ({ key, label, group })),
    rows: sheet.rows.map(({ key, label, indent }) => ({
      key,
      label,
      indent,
      cells: sheet.columns.map((column) => tableCell(sheet, slotKey(key, column.key), cells, bases)),
    })),
    notes: sheet.notes,
  }));
}
