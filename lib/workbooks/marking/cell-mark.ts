import type { Merge } from "@/lib/domain/submissions/sheet";
import { cellAddress } from "@/lib/domain/submissions/sheet";
import type { CellPlace } from "../cells/cell-reference";

export type MarkSeverity = "error" | "warning";

/** Something to be said about a cell of a workbook, on the cell. */
export type WorkbookMark = {
  readonly sheet: string;
  /** "F12". */
  readonly cell: string;
  readonly message: string;
  readonly severity: MarkSeverity;
};

/** All that is said about one cell. */
export type CellMark = CellPlace & { readonly severity: MarkSeverity; readonly comment: string };

const WORD: Record<MarkSeverity, string> = { error: "错误", warning: "提醒" };

/** The cell that shows for a merged range is its first; marks on the others would be invisible. */
function visiblePlace(place: CellPlace, merges: readonly Merge[]): CellPlace {
  const { row, column } = place;
  const merge = merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  return merge ? { row: merge.top, column: merge.left } : place;
}

/** One mark a cell, in reading order, with the worst severity and every message once. */
export function gatherMarks(
  marks: readonly (CellPlace & Pick<WorkbookMark, "message" | "severity">)[],
  merges: readonly Merge[],
): readonly CellMark[] {
  const byCell = new Map<string, CellPlace & { severity: MarkSeverity; lines: Set<string> }>();
  for (const { message, severity, ...place } of marks) {
    const { row, column } = visiblePlace(place, merges);
    const key = cellAddress(row, column);
    const gathered = byCell.get(key) ?? { row, column, severity, lines: new Set<string>() };
    gathered.lines.add(`${WORD[severity]}：${message}`);
    byCell.set(key, severity === "error" ? { ...gathered, severity } : gathered);
  }
  return [...byCell.values()]
    .map(({ lines, ...mark }) => ({ ...mark, comment: [...lines].join("\n") }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}
