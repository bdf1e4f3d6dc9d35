import type { Finding } from "./finding";
import type { FormSheet } from "./form";
import { TOTAL_LABEL } from "./mapping/outline-sheet";
import { readNumberText } from "./number-text";
import { plainLabel } from "./plain-text";
import { cellAddress, type Sheet } from "./sheet";
import type { SheetGrid } from "./sheet-grid";
import { SIDE_COLUMN } from "./sheet-heads";
import type { StatementLayout } from "./statement-layout";

/** Rows and columns that are hidden and were read all the same. */
export const hiddenParts = (sheet: Sheet, layout: StatementLayout): Finding[] => {
  const rows = sheet.hiddenRows.filter((row) => layout.rows.has(row));
  const columns = sheet.hiddenColumns.filter((column) => layout.columns.has(column));
  if (rows.length + columns.length === 0) return [];
  return [
    {
      severity: "note",
      sheet: sheet.name,
      cell: null,
      rule: "hidden-rows",
      message: `有隐藏的${rows.length ? `行（${rows.join("、")}）` : ""}${columns.length ? `列（第${columns.join("、")}列）` : ""}，已一并读取`,
    },
  ];
};

/** Numbers that stand in the data area but in no row or column of the form: nothing is dropped without saying so. */
export function strayCells(grid: SheetGrid, form: FormSheet, layout: StatementLayout): Finding[] {
  const findings: Finding[] = [];
  const lastRow = Math.max(...layout.rows.keys());
  const saidRows = new Set<number>();
  const saidColumns = new Set<number>();
  for (const cell of grid.sheet.cells) {
    if (cell.row < layout.firstRow || cell.column <= layout.labelColumn) continue;
    if (cell.content.kind !== "number" && readNumberText(cell.content.text).kind !== "number") continue;
    if (layout.setAside.rows.has(cell.row) || layout.setAside.columns.has(cell.column)) continue;
    const inRow = layout.rows.has(cell.row);
    const inColumn = layout.columns.has(cell.column);
    if (inRow && !inColumn && !saidColumns.has(cell.column)) {
      saidColumns.add(cell.column);
      const head = headText(grid, cell.column, layout.firstRow);
      const side = SIDE_COLUMN.test(plainLabel(head));
      findings.push({
        severity: side ? "note" : "refuse",
        sheet: grid.sheet.name,
        cell: cellAddress(cell.row, cell.column),
        rule: "extra-column",
        message: side
          ? `“${head}”一列不采集，未读取`
          : `“${head || "无表头"}”一列不在模板中，其中的数字不会被采用，请删除此列或恢复模板表头`,
      });
    }
    if (!inRow && !saidRows.has(cell.row)) {
      saidRows.add(cell.row);
      const label = grid.label(cell.row, layout.labelColumn);
      const total = TOTAL_LABEL.test(plainLabel(label)) || (cell.row > lastRow && label === "");
      findings.push({
        severity: TOTAL_LABEL.test(plainLabel(label)) ? "note" : "refuse",
        sheet: grid.sheet.name,
        cell: cellAddress(cell.row, layout.labelColumn),
        rule: "extra-row",
        message: total
          ? `“${label || "无名称"}”一行不在“${form.title}”中，未采用`
          : `“${label || "无名称"}”一行不在“${form.title}”中，其中的数字不会被采用，请删除此行或恢复模板名称`,
      });
    }
  }
  return findings;
}

function headText(grid: SheetGrid, column: number, firstRow: number): string {
  for (let row = firstRow - 1; row >= 1; row--) {
    const text = grid.label(row, column);
    if (text) return text;
  }
  return "";
}
