/** A field of a CSV file; null is an empty one. */
export type CsvField = string | number | null;

/** How a spreadsheet's formula begins, in the full-width signs that Chinese office programs accept as well. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** Quoted always; what a spreadsheet would take for a formula is marked as text, a negative number is none. */
export function csvField(field: CsvField): string {
  const text = field === null ? "" : String(field);
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

export const csvLine = (fields: readonly CsvField[]): string => `${fields.map(csvField).join(",")}\r\n`;

/** Office programs take a file without this mark for one in the old national encoding. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** A column with its head and what stands in it. */
export type CsvColumn<Row> = readonly [head: string, of: (row: Row) => CsvField];

/** Rows as one CSV file with a head line. */
export const csvText = <Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string =>
  BYTE_ORDER_MARK +
  csvLine(columns.map(([head]) => head)) +
  rows.map((row) => csvLine(columns.map(([, of]) => of(row)))).join("");
