import { cellLabel } from "./cell-label";
import { writtenText } from "./cell-text";
import { cellAnchor } from "./statement-table";
import type { SubmissionCell } from "./submission-cell";
import type { ListedItem } from "./submission-view";

const rowOf = (cell: string): number => Number(cell.replace(/^[A-Z]+/, ""));

/** A list of published items in the order of its lines. */
export const listedItems = (cells: readonly SubmissionCell[]): ListedItem[] =>
  [...cells]
    .sort((a, b) => rowOf(a.cell) - rowOf(b.cell))
    .map((cell) => ({
      anchor: cellAnchor(cell.sheet, cell.cell),
      sheet: cell.sheet,
      cell: cell.cell,
      label: cellLabel(new Map(), cell.key),
      text: writtenText(cell),
      unit: cell.unit,
    }));
