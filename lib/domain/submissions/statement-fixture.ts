import type { Month } from "../period";
import type { Form } from "./form";
import type { CellContent, Merge, Sheet, SheetCell } from "./sheet";
import { layOutTemplate } from "./template";

/** A filled template as sheets in memory, for tests: `fill` gives the text of each slot, null leaves it empty. */
export function filledSheets(
  form: Form,
  areaName: string,
  at: Month,
  fill: (sheet: string, slot: string) => string | null,
): Sheet[] {
  return form.sheets.map((formSheet) => {
    const cells: SheetCell[] = [];
    const merges: Merge[] = [];
    for (const cell of layOutTemplate(formSheet, areaName, at)) {
      const text = cell.slot ? fill(formSheet.name, cell.slot) : cell.text;
      if (text) {
        const content: CellContent = cell.slot
          ? { kind: "number", text, percent: false }
          : { kind: "text", text };
        cells.push({ row: cell.row, column: cell.column, content, formula: false });
      }
      if (cell.lastRow > cell.row || cell.lastColumn > cell.column) {
        merges.push({ top: cell.row, left: cell.column, bottom: cell.lastRow, right: cell.lastColumn });
      }
    }
    return { name: formSheet.name, hidden: false, cells, merges, hiddenRows: [], hiddenColumns: [] };
  });
}
