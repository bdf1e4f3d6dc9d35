import type { Sheet, SheetCell } from "./sheet";

/** Opens the heading of a block beside the table; the block is as wide as its heading. */
export const BESIDE_MARK = "【对照】";
/** Heads lines below the table that no statement says; they end with the line of `BELOW_END`. */
export const BELOW_MARK = "【以下不采集】";
export const BELOW_END = "【以上不采集】";
/** Begins a single cell in which the sheet says how its own checks stand. */
export const CHECK_MARK = "【检查】";

const begins = ({ content }: SheetCell, mark: string): boolean =>
  content.kind === "text" && content.text.trimStart().startsWith(mark);

type Span = { readonly from: number; readonly to: number };

const within = (at: number, spans: readonly Span[]): boolean =>
  spans.some(({ from, to }) => at >= from && at <= to);

/** Columns of the blocks beside the table: as wide as a merged heading, to the sheet's end where the merge is lost. */
const besideOf = ({ cells, merges }: Sheet): Span[] =>
  cells
    .filter((cell) => begins(cell, BESIDE_MARK))
    .map(({ row, column }) => {
      const merge = merges.find(({ top, left }) => top === row && left === column);
      const isSingle = cells.some((cell) => begins(cell, BESIDE_MARK) && cell.column === column + 1);
      return { from: column, to: merge ? merge.right : isSingle ? column : Number.POSITIVE_INFINITY };
    });

function belowOf({ cells }: Sheet): Span[] {
  const ends = cells.filter((cell) => begins(cell, BELOW_END)).map(({ row }) => row);
  return cells
    .filter((cell) => begins(cell, BELOW_MARK))
    .map(({ row: from }) => ({ from, to: ends.find((row) => row >= from) ?? Number.POSITIVE_INFINITY }));
}

/**
 * The sheet without what its template set beside and below the table for the eye: earlier figures and checks. What was
 * entered is read from the rest, so that a figure of another period is never taken for one of this.
 */
export function ownTable(sheet: Sheet): Sheet {
  const columns = besideOf(sheet);
  const rows = belowOf(sheet);
  const own = (row: number, column: number): boolean => !within(row, rows) && !within(column, columns);
  const cells = sheet.cells.filter((cell) => own(cell.row, cell.column) && !begins(cell, CHECK_MARK));
  if (cells.length === sheet.cells.length) return sheet;
  return {
    ...sheet,
    cells,
    merges: sheet.merges.filter(({ top, left }) => own(top, left)),
    hiddenColumns: sheet.hiddenColumns.filter((column) => !within(column, columns)),
    hiddenRows: sheet.hiddenRows.filter((row) => !within(row, rows)),
  };
}
