import type { SheetLayout } from "../workbook-layout";
import type { PlacedCell } from "./place-cells";

const TITLE_POINTS = 30;
const LINE_POINTS = 15;

/** Chinese characters and full-width signs take two columns of text. */
const textWidth = (text: string): number =>
  [...text].reduce((width, character) => width + (character > "\u2e7f" ? 2 : 1), 0);

function lineCount(text: string, width: number): number {
  return text
    .split("\n")
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / Math.max(1, width))), 0);
}

/**
 * Heights of the rows whose text needs more than a line, by row counted from 0. Excel and WPS find the
 * height of wrapped text by themselves, but not in merged cells, which notes and headers are.
 */
export function rowHeights(
  sheet: SheetLayout,
  placed: readonly PlacedCell[],
): Map<number, { height: number }> {
  const lines = new Map<number, number>();
  const widths = [...sheet.columnWidths, ...(sheet.sideWidths ?? [])];
  for (const { row, column, across, down, cell } of placed) {
    if (cell.text === undefined || down > 1 || cell.role === "title") continue;
    const width = widths.slice(column - 1, column - 1 + across).reduce((sum, each) => sum + each, 0);
    lines.set(row, Math.max(lines.get(row) ?? 1, lineCount(cell.text, width)));
  }
  const heights = new Map<number, { height: number }>();
  for (const [row, count] of lines) if (count > 1) heights.set(row - 1, { height: count * LINE_POINTS });
  if (sheet.title !== undefined) heights.set(0, { height: TITLE_POINTS });
  return heights;
}
