import Papa from "papaparse";

export type CsvDelimiter = "," | "\t" | ";";

const SAMPLE_ROWS = 100;

/** How many of the rows fall into the same number of columns, of at least two. */
function agreement(sample: string, delimiter: CsvDelimiter): number {
  const { data } = new Papa.Parser({ delimiter, newline: "\n", preview: SAMPLE_ROWS }).parse(sample, 0, true);
  const widths = (data as string[][]).map((row) => row.length).filter((width) => width > 1);
  const alike = (width: number) => widths.filter((other) => other === width).length;
  return Math.max(0, ...[...new Set(widths)].map(alike));
}

/**
 * Comma unless tab or semicolon divides strictly more rows alike: a statement with amounts such as 1,234.50
 * between tabs has few rows that agree on commas. `sample` ends with a complete line.
 */
export function guessDelimiter(sample: string): CsvDelimiter {
  const candidates: CsvDelimiter[] = [",", "\t", ";"];
  const scores = candidates.map((delimiter) => agreement(sample, delimiter));
  return candidates[scores.indexOf(Math.max(...scores))] ?? ",";
}
