import type { CellLayout } from "@/lib/workbooks/workbook-layout";
import { writeWorkbook } from "@/lib/workbooks/write-workbook";
import type { Context } from "../context";

export type CalculationRows = {
  readonly title: string;
  readonly name: string;
  /** The title first; a row of one cell heads a part. */
  readonly rows: readonly (readonly string[])[];
};

const COLUMN_WIDTHS = [34, 26, 26, 70];
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

function cellOf(text: string): CellLayout {
  return PLAIN_NUMBER.test(text) ? { role: "figure", number: text } : { role: "label", text };
}

function rowOf(row: readonly string[], width: number): CellLayout[] {
  const [only = ""] = row;
  return row.length === 1 ? [{ role: "total", text: only, across: width }] : row.map(cellOf);
}

/** The workbook of a calculation. Runs in the worker and the command line only. */
export async function writeCalculation(
  _context: Context,
  { title, name, rows }: CalculationRows,
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const [, ...body] = rows;
  const width = Math.max(COLUMN_WIDTHS.length, ...body.map((row) => row.length));
  const columnWidths = Array.from({ length: width }, (_, index) => COLUMN_WIDTHS[index] ?? 20);
  const sheet = { name: "测算", title, columnWidths, header: [], rows: body.map((row) => rowOf(row, width)) };
  return { fileName: `${name}.xlsx`, bytes: await writeWorkbook({ title, sheets: [sheet] }) };
}
