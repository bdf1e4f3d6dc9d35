import type { Quantity } from "../unit";
import { unitPower } from "../unit";
import { ownTable } from "./companion";
import type { Entry } from "./entry";
import { type Finding, refusing } from "./finding";
import { type Form, type FormSheet, type Slot, slotKey } from "./form";
import { readNumberText } from "./number-text";
import { plainLabel } from "./plain-text";
import { checkRelations } from "./relation";
import { cellAddress, type Sheet } from "./sheet";
import { SheetGrid } from "./sheet-grid";
import { matchSheets } from "./sheet-match";
import { readStatementCell } from "./statement-cell";
import { findStatementLayout, SIDE_COLUMN, type StatementLayout } from "./statement-layout";
import { checkTarget, type StatementTarget } from "./statement-target";

export type StatementReading = { readonly entries: readonly Entry[]; readonly findings: readonly Finding[] };

type Placed = { entry: Entry; quantity: Quantity };

const placeKey = (sheet: string, slot: string): string => `${sheet}!${slot}`;

/**
 * Reads a statement workbook: what it says, at which cells, and everything that is wrong with it at once.
 * Entries of a statement with a refusing finding are not to be stored.
 */
export function readStatement(
  form: Form,
  given: readonly Sheet[],
  target: StatementTarget,
): StatementReading {
  const sheets = given.map(ownTable);
  const matched = matchSheets(form, sheets);
  const findings: Finding[] = [...checkTarget(form, sheets, target), ...matched.findings];
  const placed = new Map<string, Placed>();
  const unread = new Set<string>();
  for (const [formSheet, sheet] of matched.pairs) {
    const grid = new SheetGrid(sheet);
    const { layout, findings: shape } = findStatementLayout(grid, formSheet);
    findings.push(...shape);
    if (!layout) continue;
    findings.push(...hiddenParts(sheet, layout), ...readSheet(grid, formSheet, layout, placed, unread));
    findings.push(...strayCells(grid, formSheet, layout));
  }
  findings.push(...checkRelations(form, placed, placeKey, unread));
  return { entries: [...placed.values()].map(({ entry }) => entry), findings };
}

/** The units a sheet's own “单位：…” line states, by quantity; also units it states that nothing is written in. */
function statedUnits(grid: SheetGrid, layout: StatementLayout): { units: string[]; cell: string | null } {
  for (let row = 1; row < layout.firstRow; row++) {
    for (let column = 1; column <= grid.lastColumn; column++) {
      const match = /单位[:：]\s*([^()（）]+)/.exec(grid.label(row, column));
      if (match?.[1] && !/局|中心|公章/.test(match[1])) {
        const units = match[1].split(/[、,，/\s]+/).filter(Boolean);
        return { units, cell: cellAddress(row, column) };
      }
    }
  }
  return { units: [], cell: null };
}

function readSheet(
  grid: SheetGrid,
  form: FormSheet,
  layout: StatementLayout,
  placed: Map<string, Placed>,
  unread: Set<string>,
): Finding[] {
  const findings: Finding[] = [];
  const stated = statedUnits(grid, layout);
  const quantities = new Set([...form.slots.values()].map((slot) => slot.quantity));
  for (const unit of stated.units) {
    if ([...quantities].some((quantity) => unitPower(quantity, unit) !== null)) continue;
    findings.push({
      severity: "refuse",
      sheet: grid.sheet.name,
      cell: stated.cell,
      rule: "unknown-unit",
      message: `不认识的计量单位“${unit}”，可用：${Object.values(form.units).join("、")}`,
    });
  }
  const unitOf = (slot: Slot, row: string | null, column: string | null): string => {
    const own = [row, column].find((unit) => unit !== null && unitPower(slot.quantity, unit) !== null);
    const line = stated.units.find((unit) => unitPower(slot.quantity, unit) !== null);
    return own ?? line ?? form.units[slot.quantity] ?? "";
  };
  for (const [row, rowHead] of layout.rows) {
    for (const [column, columnHead] of layout.columns) {
      const key = slotKey(rowHead.key, columnHead.key);
      const slot = form.slots.get(key);
      const cell = grid.at(row, column);
      const place = { sheet: grid.sheet.name, row, column };
      if (!slot) {
        if (cell && readNumberText(cell.content.text).kind === "number") {
          findings.push({
            severity: "refuse",
            sheet: place.sheet,
            cell: cellAddress(row, column),
            rule: "blocked-cell",
            message: "此格不需要填数，请清空",
          });
        }
        continue;
      }
      const merge = grid.merge(row, column);
      if (merge && (merge.top !== merge.bottom || merge.left !== merge.right)) {
        findings.push({
          severity: "refuse",
          sheet: place.sheet,
          cell: cellAddress(merge.top, merge.left),
          rule: "value-in-merge",
          message: "数据区的单元格被合并，分不清数字属于哪一格，请取消合并后分别填写",
        });
        continue;
      }
      const unit = unitOf(slot, rowHead.unit, columnHead.unit);
      const reading = readStatementCell(cell, place, slot, unit, !form.optional.has(key));
      findings.push(...reading.findings);
      if (refusing(reading.findings)) unread.add(placeKey(form.name, key));
      if (reading.entry) {
        placed.set(placeKey(form.name, key), { entry: reading.entry, quantity: slot.quantity });
      }
    }
  }
  return findings;
}

const hiddenParts = (sheet: Sheet, layout: StatementLayout): Finding[] => {
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

const TOTAL_LABEL = /^(合计|小计|总计|全区合计|全市合计)$/;

/** Numbers that stand in the data area but in no row or column of the form: nothing is dropped without saying so. */
function strayCells(grid: SheetGrid, form: FormSheet, layout: StatementLayout): Finding[] {
  const findings: Finding[] = [];
  const lastRow = Math.max(...layout.rows.keys());
  const saidRows = new Set<number>();
  const saidColumns = new Set<number>();
  for (const cell of grid.sheet.cells) {
    if (cell.row < layout.firstRow || cell.column <= layout.labelColumn) continue;
    if (cell.content.kind !== "number" && readNumberText(cell.content.text).kind !== "number") continue;
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
