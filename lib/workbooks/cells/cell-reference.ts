import type { Merge } from "@/lib/domain/submissions/sheet";

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

export type CellPlace = { readonly row: number; readonly column: number };

/** "F12" as row 12, column 6; undefined when it names no cell of a worksheet. */
export function parseCellReference(reference: string): CellPlace | undefined {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
    if (column > LAST_COLUMN) return undefined;
  }
  const digits = reference.slice(at);
  const row = /^[1-9]\d{0,6}$/.test(digits) ? Number(digits) : 0;
  return column > 0 && row > 0 && row <= LAST_ROW ? { row, column } : undefined;
}

/** "A1:C2" or "A1"; undefined when it is no range. */
export function parseRangeReference(reference: string): Merge | undefined {
  const [from = "", to = from] = reference.replaceAll("$", "").split(":");
  const start = parseCellReference(from);
  const end = parseCellReference(to);
  if (!start || !end) return undefined;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}
