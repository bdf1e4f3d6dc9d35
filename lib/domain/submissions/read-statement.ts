import type { Quantity } from "../unit";
import { ownTable } from "./companion";
import type { Entry } from "./entry";
import { type Finding, refusing } from "./finding";
import { type Form, type FormSheet, slotKey } from "./form";
import type { LabelMapping } from "./mapping/label-mapping";
import { outlineSheet } from "./mapping/outline-sheet";
import type { MissingSheet, SheetOutline } from "./mapping/statement-outline";
import { readNumberText } from "./number-text";
import { checkRelations } from "./relation";
import { cellAddress, type Sheet } from "./sheet";
import { SheetGrid } from "./sheet-grid";
import { matchSheets } from "./sheet-match";
import { SheetUnits, type UnitUse } from "./sheet-units";
import { readStatementCell } from "./statement-cell";
import { findStatementLayout, type StatementLayout } from "./statement-layout";
import { checkTarget, type StatementTarget } from "./statement-target";
import { hiddenParts, strayCells } from "./stray-cells";

/** A sheet as it was read, with the units its numbers were read in. */
export type OutlinedSheet = Omit<SheetOutline, "units"> & { readonly uses: readonly UnitUse[] };

export type StatementReading = {
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
  /** How the workbook was read, of a statement of a form. */
  readonly outline?: {
    readonly sheets: readonly OutlinedSheet[];
    readonly missingSheets: readonly MissingSheet[];
  };
};

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
  mappings: readonly LabelMapping[] = [],
): StatementReading {
  const sheets = given.map(ownTable);
  const matched = matchSheets(form, sheets, mappings);
  const findings: Finding[] = [...checkTarget(form, sheets, target), ...matched.findings];
  const placed = new Map<string, Placed>();
  const unread = new Set<string>();
  const outlined: OutlinedSheet[] = [];
  for (const [formSheet, sheet] of matched.pairs) {
    const grid = new SheetGrid(sheet);
    const { layout, findings: shape } = findStatementLayout(grid, formSheet, mappings);
    findings.push(...shape);
    outlined.push({ ...outlineSheet(grid, formSheet, layout), uses: [] });
    if (!layout) continue;
    const units = new SheetUnits(grid, formSheet, layout, mappings);
    const read = readSheet(grid, formSheet, layout, units, placed, unread);
    outlined[outlined.length - 1] = { ...(outlined.at(-1) as OutlinedSheet), uses: units.uses() };
    const entries = [...placed.values()].flatMap(({ entry }) => (entry.sheet === sheet.name ? [entry] : []));
    findings.push(
      ...hiddenParts(sheet, layout),
      ...units.findings,
      ...assumedUnit(formSheet, entries, units),
    );
    findings.push(...read);
    findings.push(...strayCells(grid, formSheet, layout));
  }
  findings.push(...checkRelations(form, placed, placeKey, unread));
  const entries = [...placed.values()].map(({ entry }) => entry);
  return { entries, findings, outline: { sheets: outlined, missingSheets: matched.missing } };
}

/** A unit that nobody wrote: the form's own is taken, and asked to be confirmed. */
function assumedUnit(form: FormSheet, entries: readonly Entry[], units: SheetUnits): Finding[] {
  const [first] = entries.filter((entry) => units.isAssumed(entry));
  if (!first) return [];
  return [
    {
      severity: "explain",
      sheet: first.sheet,
      cell: null,
      rule: "unit-assumed",
      message: `“${form.title}”没有写计量单位，金额按模板的${first.unit}读取，例如 ${first.cell} 的“${first.written}”读作 ${first.written}${first.unit}`,
    },
  ];
}

function readSheet(
  grid: SheetGrid,
  form: FormSheet,
  layout: StatementLayout,
  units: SheetUnits,
  placed: Map<string, Placed>,
  unread: Set<string>,
): Finding[] {
  const findings: Finding[] = [];
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
      const unit = units.unitOf(slot, rowHead, columnHead, column);
      const reading = readStatementCell(cell, place, slot, unit, !form.optional.has(key));
      findings.push(...reading.findings);
      if (reading.findings.some(({ rule }) => rule === "not-whole"))
        units.breaks(slot, columnHead, cellAddress(row, column));
      if (refusing(reading.findings)) unread.add(placeKey(form.name, key));
      if (reading.entry) {
        placed.set(placeKey(form.name, key), { entry: reading.entry, quantity: slot.quantity });
      }
    }
  }
  return findings;
}
