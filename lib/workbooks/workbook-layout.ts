import type { MarkSeverity } from "./marking/cell-mark";

/** A workbook to be written, said as what it shows; addresses follow from the order of things. */
export type WorkbookLayout = {
  /** The document's title property. */
  readonly title: string;
  readonly sheets: readonly SheetLayout[];
  /** Kept on a sheet that people do not see, to know the workbook again when it comes back. */
  readonly metadata?: MetadataLayout;
};

export type MetadataLayout = {
  readonly sheet: string;
  readonly entries: readonly (readonly [key: string, value: string])[];
};

export type SheetLayout = {
  readonly name: string;
  /** The first row, across all columns. */
  readonly title?: string;
  /** Below the title, to the right: "单位：万元". */
  readonly unit?: string;
  /** Units that may be chosen in place of `unit`. */
  readonly unitChoices?: readonly string[];
  /** To the left of the unit, over the first column. */
  readonly beforeUnit?: CellLayout;
  /** In characters, one for each column. */
  readonly columnWidths: readonly number[];
  /** Of columns to the right of the table, which titles and notes do not span. */
  readonly sideWidths?: readonly number[];
  /** Rows of the header and of the body are placed like those of an HTML table, around merged cells. */
  readonly header: readonly (readonly CellLayout[])[];
  readonly rows: readonly (readonly CellLayout[])[];
  /** Below the table, each across all columns. */
  readonly notes?: readonly string[];
  /** Cells beside and below the table, at places of their own. */
  readonly beside?: readonly BesideCell[];
  readonly alerts?: readonly AlertLayout[];
  /** Only the title, the table and the notes are printed. */
  readonly printsTableOnly?: boolean;
  /** Rows down to the header are frozen, and so many columns. */
  readonly frozenColumns?: number;
  /** Only input cells can be changed. There is no password: it is a rail, not a lock. */
  readonly locked?: boolean;
};

/** Rows and columns count from 1. */
export type BesideCell = { readonly row: number; readonly column: number; readonly cell: CellLayout };

/** Cells of a range are coloured while a formula holds, which speaks of the range's first cell. */
export type AlertLayout = {
  readonly range: string;
  readonly formula: string;
  readonly tone: "bad" | "warn" | "good";
};

/**
 * header: a heading. label: text of a row. figure: a number to be read. total: the same, emphasised.
 * input: to be filled in. spare: may be left empty. blocked: nothing belongs here. aside: a heading beside the table.
 * reference: a number of another period. status: what a check says.
 */
export type CellRole =
  | "header"
  | "label"
  | "figure"
  | "total"
  | "input"
  | "spare"
  | "blocked"
  | "aside"
  | "reference"
  | "status";

export type CellLayout = {
  readonly role: CellRole;
  readonly text?: string;
  /** Decimal text; more than the 15 digits a spreadsheet keeps are rounded half up. */
  readonly number?: string;
  /** A number format code: "#,##0.00". */
  readonly format?: string;
  readonly indent?: number;
  /** Columns and rows the cell spans, itself included. */
  readonly across?: number;
  readonly down?: number;
  /** A drop-down. */
  readonly choices?: readonly string[];
  /** Only numbers, or only whole ones from zero, besides “—” for what does not apply. */
  readonly accepts?: "amount" | "count";
  /** Without its equals sign; `text` or `number` is what it says when the workbook is handed out. */
  readonly formula?: string;
  /** A sheet of the workbook that the cell leads to: "基金收支!A1". */
  readonly leadsTo?: string;
  readonly comment?: string;
  readonly severity?: MarkSeverity;
};

/** The row, counted from 1, on which the body of a sheet begins. */
export function firstBodyRow({ title, unit, header }: SheetLayout): number {
  return 1 + (title === undefined ? 0 : 1) + (unit === undefined ? 0 : 1) + header.length;
}
