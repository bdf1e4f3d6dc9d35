import { halfWidth } from "./plain-text";
import type { Merge, Sheet, SheetCell } from "./sheet";

/** A sheet addressed by row and column, with merged areas answering for each of their cells. */
export class SheetGrid {
  readonly #cells = new Map<string, SheetCell>();
  readonly #merged = new Map<string, Merge>();
  readonly lastRow: number;
  readonly lastColumn: number;

  constructor(readonly sheet: Sheet) {
    let lastRow = 0;
    let lastColumn = 0;
    for (const cell of sheet.cells) {
      this.#cells.set(`${cell.row}:${cell.column}`, cell);
      lastRow = Math.max(lastRow, cell.row);
      lastColumn = Math.max(lastColumn, cell.column);
    }
    this.lastRow = lastRow;
    this.lastColumn = lastColumn;
    for (const merge of sheet.merges) {
      for (let row = merge.top; row <= Math.min(merge.bottom, lastRow); row++) {
        for (let column = merge.left; column <= Math.min(merge.right, lastColumn); column++) {
          this.#merged.set(`${row}:${column}`, merge);
        }
      }
    }
  }

  at(row: number, column: number): SheetCell | null {
    return this.#cells.get(`${row}:${column}`) ?? null;
  }

  merge(row: number, column: number): Merge | null {
    return this.#merged.get(`${row}:${column}`) ?? null;
  }

  /** Text of a label: a merged area speaks for all its cells. Empty for anything but text and numbers. */
  label(row: number, column: number): string {
    return halfWidth(this.written(row, column)).trim();
  }

  /** The same as it was typed, full-width characters and all. */
  written(row: number, column: number): string {
    const merge = this.merge(row, column);
    const cell = merge ? this.at(merge.top, merge.left) : this.at(row, column);
    if (!cell || cell.content.kind === "error" || cell.content.kind === "boolean") return "";
    return cell.content.text.trim();
  }
}
