import { open } from "node:fs/promises";
import Papa from "papaparse";
import type { SheetCell } from "@/lib/domain/submissions/sheet";
import { cellAddress } from "@/lib/domain/submissions/sheet";
import { guessDelimiter } from "./csv/csv-delimiter";
import { type CsvEncoding, csvEncoding, csvText } from "./csv/csv-text";
import { READ_LIMITS, type ReadLimits } from "./read-limits";
import type { WorkbookEvent } from "./workbook-event";
import { RefusedWorkbook, refuseWorkbook } from "./workbook-refusal";
import { cellText } from "./xml/xml-text";

const SAMPLE_LENGTH = 64 * 1024;
/** An opening quote that never closes swallows the rest; no row of a statement is this long. */
const LONGEST_ROW = 2_000_000;

type ParsedChunk = {
  readonly data: readonly string[][];
  readonly errors: readonly { readonly row: number }[];
  readonly meta: { readonly cursor: number };
};

/** Rows of text as they arrive, complete ones only until the end. */
class CsvRows {
  private pending = "";
  private count = 0;
  private readonly parser: Papa.Parser;

  constructor(readonly delimiter: string) {
    this.parser = new Papa.Parser({ delimiter, newline: "\n" });
  }

  read(text: string, last: boolean): readonly string[][] {
    const input = this.pending + text;
    const { data, errors, meta } = this.parser.parse(input, 0, !last) as ParsedChunk;
    // An error beyond the complete rows may only mean that their rest has not arrived.
    const wrong = errors.find((error) => last || error.row < data.length);
    if (wrong) refuseWorkbook("unbalanced-quotes", `第 ${this.count + wrong.row + 1} 行起`);
    this.count += data.length;
    this.pending = last ? "" : input.slice(meta.cursor);
    if (this.pending.length > LONGEST_ROW) refuseWorkbook("unbalanced-quotes", `第 ${this.count + 1} 行起`);
    return data;
  }
}

function rowCells(fields: readonly string[], row: number, limits: ReadLimits): SheetCell[] {
  const cells: SheetCell[] = [];
  fields.forEach((field, index) => {
    const text = cellText(field);
    if (text === "") return;
    const where = cellAddress(row, index + 1);
    if (row > limits.rows) refuseWorkbook("too-many-rows", where);
    if (index >= limits.columns) refuseWorkbook("too-many-columns", where);
    if (text.length > limits.textLength) refuseWorkbook("text-too-long", where);
    cells.push({ row, column: index + 1, content: { kind: "text", text }, formula: false });
  });
  return cells;
}

/** The first piece is long enough to guess the delimiter from. */
async function* withSample(chunks: AsyncGenerator<string>): AsyncGenerator<string> {
  let sample = "";
  while (sample.length < SAMPLE_LENGTH) {
    const next = await chunks.next();
    if (next.done) break;
    sample += next.value;
  }
  yield sample;
  yield* chunks;
}

/** Complete lines only, so that no row is judged by half of its columns. */
const completeLines = (sample: string): string =>
  sample.slice(0, sample.lastIndexOf("\n") + 1) || `${sample}\n`;

async function* readRows(
  path: string,
  encoding: CsvEncoding,
  limits: ReadLimits,
): AsyncGenerator<WorkbookEvent> {
  let rows: CsvRows | undefined;
  let row = 0;
  let count = 0;
  const cellsOf = (fields: readonly string[]): SheetCell[] => {
    row++;
    const cells = rowCells(fields, row, limits);
    count += cells.length;
    if (count > limits.cells) refuseWorkbook("too-many-cells", `上限 ${limits.cells} 个`);
    return cells;
  };
  for await (const text of withSample(csvText(path, encoding))) {
    rows ??= new CsvRows(guessDelimiter(completeLines(text)));
    yield { type: "cells", cells: rows.read(text, false).flatMap(cellsOf) };
  }
  yield { type: "cells", cells: (rows?.read("", true) ?? []).flatMap(cellsOf) };
  yield { type: "sheet-end", merges: [], hiddenRows: [], hiddenColumns: [] };
  yield {
    type: "end",
    notes: {
      kind: "csv",
      macros: false,
      externalLinks: 0,
      veryHiddenSheets: [],
      skippedSheets: [],
      encoding,
      delimiter: rows?.delimiter,
    },
  };
}

/** Reads a CSV file; every cell is text, and `name` is the name of its one sheet. A refusal is the last event. */
export async function* readCsv(
  path: string,
  name: string,
  limits: ReadLimits = READ_LIMITS,
): AsyncGenerator<WorkbookEvent> {
  try {
    const head = Buffer.alloc(4);
    const file = await open(path);
    await file.read(head, 0, head.length, 0).finally(() => file.close());
    yield { type: "sheet", name, hidden: false };
    yield* readRows(path, await csvEncoding(path, head), limits);
  } catch (error) {
    if (!(error instanceof RefusedWorkbook)) throw error;
    yield { type: "refused", refusal: error.refusal };
  }
}
