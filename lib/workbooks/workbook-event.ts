import type { Merge, Sheet, SheetCell } from "@/lib/domain/submissions/sheet";
import { cellAddress } from "@/lib/domain/submissions/sheet";
import { type WorkbookRefusal, workbookRefusal } from "./workbook-refusal";

/** What is worth knowing about a file beside its cells. */
export type WorkbookNotes = {
  readonly kind: "xlsx" | "csv";
  /** Macros are never run and not read; the sender may want to know they were ignored. */
  readonly macros: boolean;
  readonly externalLinks: number;
  readonly veryHiddenSheets: readonly string[];
  /** Chart sheets and others without cells. */
  readonly skippedSheets: readonly string[];
  /** Only of CSV. */
  readonly encoding?: string;
  readonly delimiter?: string;
};

export type OpenedWorkbook = { readonly sheets: readonly Sheet[]; readonly notes: WorkbookNotes };

/** A workbook in pieces small enough to cross a process boundary; `end` proves that nothing is missing. */
export type WorkbookEvent =
  | { readonly type: "sheet"; readonly name: string; readonly hidden: boolean }
  | { readonly type: "cells"; readonly cells: readonly SheetCell[] }
  | {
      readonly type: "sheet-end";
      readonly merges: readonly Merge[];
      readonly hiddenRows: readonly number[];
      readonly hiddenColumns: readonly number[];
    }
  | { readonly type: "end"; readonly notes: WorkbookNotes }
  | { readonly type: "refused"; readonly refusal: WorkbookRefusal };

const inReadingOrder = (a: SheetCell, b: SheetCell): number => a.row - b.row || a.column - b.column;

/** Puts the events back together. Rows may stand in the file in any order, but no cell twice. */
export class WorkbookAssembly {
  private readonly sheets: Sheet[] = [];
  private name = "";
  private hidden = false;
  private cells: SheetCell[] = [];
  private outcome: OpenedWorkbook | WorkbookRefusal | undefined;

  /** The workbook or the refusal; undefined until the last event arrived. */
  get result(): OpenedWorkbook | WorkbookRefusal | undefined {
    return this.outcome;
  }

  add(event: WorkbookEvent): void {
    if (this.outcome) return;
    if (event.type === "sheet") {
      this.name = event.name;
      this.hidden = event.hidden;
      this.cells = [];
    } else if (event.type === "cells") for (const cell of event.cells) this.cells.push(cell);
    else if (event.type === "sheet-end") this.endSheet(event);
    else if (event.type === "refused") this.outcome = event.refusal;
    else this.outcome = { sheets: this.sheets, notes: event.notes };
  }

  private endSheet({ merges, hiddenRows, hiddenColumns }: WorkbookEvent & { type: "sheet-end" }): void {
    const { name, hidden, cells } = this;
    cells.sort(inReadingOrder);
    const twice = cells.find((cell, index) => {
      const next = cells[index + 1];
      return next !== undefined && inReadingOrder(cell, next) === 0;
    });
    if (twice) {
      const where = `${name}!${cellAddress(twice.row, twice.column)} 出现两次`;
      this.outcome = workbookRefusal("damaged", where);
    } else this.sheets.push({ name, hidden, cells, merges, hiddenRows, hiddenColumns });
  }
}
