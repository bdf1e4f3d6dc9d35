import type { CellLayout, SheetLayout } from "../workbook-layout";
import { firstBodyRow } from "../workbook-layout";

/** Rows and columns count from 1, as people count them. */
export type PlacedCell = {
  readonly row: number;
  readonly column: number;
  readonly across: number;
  readonly down: number;
  readonly cell: PlacedLayout;
};

export type PlacedLayout = Omit<CellLayout, "role"> & {
  readonly role: CellLayout["role"] | "title" | "unit" | "note";
};

/** Rows of cells around those that reach down from above, as in an HTML table. */
function placeTable(rows: readonly (readonly CellLayout[])[], firstRow: number): PlacedCell[] {
  const placed: PlacedCell[] = [];
  /** The last row that a cell already covers, by column. */
  const covered = new Map<number, number>();
  const isCovered = (row: number, column: number): boolean => {
    const last = covered.get(column);
    return last !== undefined && last >= row;
  };
  rows.forEach((cells, index) => {
    const row = firstRow + index;
    let column = 1;
    for (const cell of cells) {
      while (isCovered(row, column)) column++;
      const { across = 1, down = 1 } = cell;
      placed.push({ row, column, across, down, cell });
      for (let step = 0; step < across; step++) covered.set(column + step, row + down - 1);
      column += across;
    }
  });
  return placed;
}

/** Every cell of a sheet with its place: title, unit, header, body and notes. */
export function placeCells(sheet: SheetLayout): readonly PlacedCell[] {
  const across = sheet.columnWidths.length;
  const line = (row: number, role: "title" | "unit" | "note", text: string): PlacedCell => ({
    row,
    column: 1,
    across,
    down: 1,
    cell: { role, text },
  });
  const body = firstBodyRow(sheet);
  const header = body - sheet.header.length;
  return [
    ...(sheet.title === undefined ? [] : [line(1, "title", sheet.title)]),
    ...unitLine(sheet, header - 1),
    ...placeTable(sheet.header, header),
    ...placeTable(sheet.rows, body),
    ...(sheet.notes ?? []).map((note, index) => line(body + sheet.rows.length + index, "note", note)),
    ...(sheet.beside ?? []).map(({ row, column, cell }) => ({
      ...{ row, column, cell },
      across: cell.across ?? 1,
      down: cell.down ?? 1,
    })),
  ];
}

/** The unit over all columns, or over those that are left beside what stands before it. */
function unitLine(
  { unit, unitChoices: choices, beforeUnit, columnWidths }: SheetLayout,
  row: number,
): PlacedCell[] {
  if (unit === undefined) return [];
  const first = beforeUnit ? 2 : 1;
  const across = columnWidths.length - first + 1;
  return [
    ...(beforeUnit ? [{ row, column: 1, across: 1, down: 1, cell: beforeUnit }] : []),
    { row, column: first, across, down: 1, cell: { role: "unit", text: unit, ...(choices && { choices }) } },
  ];
}
