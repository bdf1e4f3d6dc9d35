import type { Column, Row, Run } from "@/lib/domain/reports/report-document";
import { columnWidths, INSET } from "./column-widths";
import { emWidth } from "./em-width";

type Table = {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
};

export type TableLayout = {
  /** Of the font, in pt. */
  readonly size: number;
  readonly widths: readonly number[];
  /** For each cell the room to its right that brings its decimal point under the others', null to centre it. */
  readonly insets: readonly (readonly (number | null)[])[];
  /** Too tall to be kept on one page. */
  readonly tall: boolean;
};

const MILLIMETRE = 72 / 25.4;
/** Of the page's height: a taller table goes on over the page rather than leave one empty. */
const TALLEST = 0.72;

export const plainText = (cell: readonly Run[]): string => cell.map((run) => run.text).join("");

/** A row without figures heads those below it. */
export const isSection = (row: Row): boolean =>
  row.emphasis === "section" && row.cells.slice(1).every((cell) => plainText(cell) === "");

/** Widths, alignment and size of a table in a page of these millimetres. */
export function tableLayout(table: Table, page: { width: number; height: number }): TableLayout {
  const rows = table.rows.filter((row) => !isSection(row));
  const ems = rows.map((row) => row.cells.map((cell) => cellWidth(cell, row)));
  const { size, widths } = columnWidths(table.columns, ems, page.width * MILLIMETRE);
  const margins = table.columns.map((column, index) =>
    column.align === "right" ? figureMargins(rows, index, widths[index]!, size) : null,
  );
  const insets = table.rows.map((row) =>
    row.cells.map((cell, index) => (plainText(cell) === "—" ? null : (margins[index]?.(cell, row) ?? INSET))),
  );
  const tall = heightOf(table, ems, size, widths) > page.height * MILLIMETRE * TALLEST;
  return { size, widths, insets, tall };
}

const weightOf = (row: Row) => (row.emphasis ? "medium" : "regular");
const MARK = 1.3;

const cellWidth = (cell: readonly Run[], row: Row): number =>
  cell.reduce((sum, run) => sum + emWidth(run.text, weightOf(row)) + (run.kind === "mark" ? MARK : 0), 0);

const FIGURE = /^[+−-]?[\d,]+(\.\d+)?$/;

/** Figures in a block whose decimal points are in line, the block in the middle of the column. */
function figureMargins(rows: readonly Row[], index: number, width: number, size: number) {
  const after = (cell: readonly Run[], row: Row): number => {
    const figure = FIGURE.exec(plainText(cell));
    return figure ? emWidth(figure[1] ?? "", weightOf(row)) : Number.NaN;
  };
  const cells = rows.flatMap((row) => (row.cells[index] ? [{ cell: row.cells[index], row }] : []));
  const longest = Math.max(0, ...cells.map(({ cell, row }) => after(cell, row)).filter((em) => em >= 0));
  const shift = (cell: readonly Run[], row: Row): number => {
    const em = after(cell, row);
    return Number.isNaN(em) ? 0 : longest - em;
  };
  const widest = Math.max(0, ...cells.map(({ cell, row }) => cellWidth(cell, row) + shift(cell, row)));
  const margin = Math.max(INSET, (width - widest * size) / 2);
  return (cell: readonly Run[], row: Row): number => margin + shift(cell, row) * size;
}

/** About how tall a table will be, in pt: good enough to tell a page from half a page. */
function heightOf(
  table: Table,
  ems: readonly (readonly number[])[],
  size: number,
  widths: readonly number[],
): number {
  const lines = ems.map((row) => Math.max(1, ...row.map((em, index) => linesOf(em * size, widths[index]!))));
  const sections = table.rows.length - ems.length;
  const rowHeight = (count: number) => count * size * 1.5 - size * 0.5 + 9.2;
  const body = lines.reduce((sum, count) => sum + rowHeight(count), 0);
  const notes = table.notes.length * 14;
  return 30 + 2 * rowHeight(1.5) + body + sections * rowHeight(1) + notes;
}

/** Words break where they may and not where the line is full, so lines hold a little less than their width. */
function linesOf(length: number, width: number): number {
  const room = width - 2 * INSET;
  return length <= room ? 1 : Math.ceil((length * 1.08) / room);
}
