import type { NamedRange } from "hucre";
import type { Cell, WriteSheet } from "hucre/xlsx";
import { cellAddress } from "@/lib/domain/submissions/sheet";
import { numberText } from "../cells/number-text";
import { firstBodyRow, type SheetLayout } from "../workbook-layout";
import { alertRules } from "./alert-rules";
import { cellAppearance } from "./cell-appearance";
import type { ChoiceLists } from "./choice-lists";
import { numberRules } from "./number-rules";
import { type PlacedCell, type PlacedLayout, placeCells } from "./place-cells";
import { rowHeights } from "./row-heights";

/** Texts that hucre would write as errors of the workbook. */
const LOOKS_LIKE_ERROR = /^#[A-Z/0_]+[!?]?$/;

/** Digits survive the way through a float, as there are at most 15 of them. */
function numberOf(decimalText: string): number {
  const number = numberText(decimalText);
  if (!number) throw new RangeError(`Not a decimal number: ${JSON.stringify(decimalText)}`);
  return Number(number.text);
}

/** `_x0041_` means A to a spreadsheet; hucre leaves it to the caller to say that it does not. */
const literal = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");

function cellContent({ number, text, formula, leadsTo }: PlacedLayout): Partial<Cell> {
  if (formula !== undefined) {
    return { formula, formulaResult: number === undefined ? (text ?? null) : numberOf(number) };
  }
  if (leadsTo !== undefined) {
    return { value: literal(text ?? ""), hyperlink: { target: "", location: leadsTo } };
  }
  if (number !== undefined) return { value: numberOf(number) };
  if (text === undefined || text === "") return { value: null };
  return LOOKS_LIKE_ERROR.test(text) ? { value: text, richText: [{ text }] } : { value: literal(text) };
}

/** Covered cells carry the format too, or a merged cell would miss the far sides of its border. */
function cellsOf({ row, column, across, down, cell }: PlacedCell): [string, Partial<Cell>][] {
  const style = cellAppearance(cell);
  return Array.from({ length: across * down }, (_, index) => {
    const key = `${row - 1 + Math.floor(index / across)},${column - 1 + (index % across)}`;
    return [key, index === 0 ? { ...cellContent(cell), style } : { value: null, style }];
  });
}

const mergeOf = ({ row, column, across, down }: PlacedCell) => ({
  startRow: row - 1,
  startCol: column - 1,
  endRow: row + down - 2,
  endCol: column + across - 2,
});

/** A sheet as hucre takes it, but for its comments. */
export function writeSheet(sheet: SheetLayout, choices: ChoiceLists): WriteSheet {
  const placed = placeCells(sheet);
  const body = firstBodyRow(sheet);
  return {
    name: sheet.name,
    columns: [...sheet.columnWidths, ...(sheet.sideWidths ?? [])].map((width) => ({ width })),
    cells: new Map(placed.flatMap(cellsOf)),
    merges: placed.filter(({ across, down }) => across * down > 1).map(mergeOf),
    dataValidations: [...choices.rulesFor(placed), ...numberRules(placed)],
    conditionalRules: alertRules(sheet.alerts ?? []),
    freezePane: { rows: body - 1, columns: sheet.frozenColumns },
    rowDefs: rowHeights(sheet, placed),
    ...(sheet.locked && { protection: { sheet: true, formatColumns: true, formatRows: true } }),
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}

/**
 * The rows above the body, repeated on every printed page. hucre would not quote the sheet's name, and Excel
 * calls a workbook damaged that refers to 2024年一季度!$1:$4 without quotes.
 */
export function printTitles(sheet: SheetLayout): NamedRange[] {
  const last = firstBodyRow(sheet) - 1;
  if (last === 0) return [];
  const range = `${quoted(sheet)}!$1:$${last}`;
  return [{ name: "_xlnm.Print_Titles", range, scope: sheet.name }, ...printArea(sheet)];
}

const quoted = ({ name }: SheetLayout): string => `'${name.replaceAll("'", "''")}'`;

function printArea(sheet: SheetLayout): NamedRange[] {
  if (!sheet.printsTableOnly) return [];
  const lastRow = firstBodyRow(sheet) - 1 + sheet.rows.length + (sheet.notes?.length ?? 0);
  const last = cellAddress(lastRow, sheet.columnWidths.length).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  return [{ name: "_xlnm.Print_Area", range: `${quoted(sheet)}!$A$1:${last}`, scope: sheet.name }];
}
