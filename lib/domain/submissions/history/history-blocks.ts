import { type Period, parsePeriod, periodText } from "../../period";
import type { Finding } from "../finding";
import type { FormSheet } from "../form";
import { cellAddress, type Sheet, type SheetCell } from "../sheet";
import { slotPlace } from "../template";

/** Name of the sheet that says what to fill in, and of which edition each period's figures are. */
export const HISTORY_INDEX = "首次启用";
/** What the hidden stamp names in place of a form. */
export const HISTORY_STAMP = "first-use";

/** The first block stands below a line that says how to fill in. */
const FIRST_ROW = 3;
const ROWS_BETWEEN = 2;

/** How many rows a table takes, with what stands beside it. */
export const blockHeight = (sheet: FormSheet, rowsBeside: number): number =>
  Math.max(slotPlace(sheet, `${sheet.rows.at(-1)?.key}/${sheet.columns[0]?.key}`).row, rowsBeside);

/** Rows that each block of a sheet stands below the template's own, one after the other. */
export function blockOffsets(heights: readonly number[]): number[] {
  const offsets: number[] = [];
  for (let next = FIRST_ROW - 1; offsets.length < heights.length; ) {
    offsets.push(next);
    next += (heights[offsets.length - 1] as number) + ROWS_BETWEEN;
  }
  return offsets;
}

/** "【2025Q1】" heads a block: staff paste titles of their own behind it. */
export const blockMark = (period: Period): string => `【${periodText(period)}】`;

const MARK = /^\s*【([^】]*)】\s*/;
/** What looks like a period's mark; the marks of other blocks are words. */
const PERIOD_MARK = /^\s*【\s*\d/;

export type Block = {
  readonly period: Period;
  readonly sheet: Sheet;
  /** Where its mark stands. */
  readonly cell: string;
};

type Start = { readonly cell: SheetCell; readonly text: string };

/** Takes a sheet of several tables apart at the marks that head them; what stands above the first is no data. */
export function splitBlocks(sheet: Sheet): { readonly blocks: Block[]; readonly findings: Finding[] } {
  const starts = sheet.cells
    .filter(({ content }) => content.kind === "text" && PERIOD_MARK.test(content.text))
    .map((cell): Start => ({ cell, text: MARK.exec(cell.content.text)?.[1]?.trim() ?? "" }));
  const findings: Finding[] = [];
  const blocks: Block[] = [];
  for (const [index, { cell, text }] of starts.entries()) {
    const address = cellAddress(cell.row, cell.column);
    const find = (message: string): void => {
      findings.push({ severity: "refuse", rule: "wrong-period", sheet: sheet.name, cell: address, message });
    };
    const period = parsePeriod(text.toUpperCase());
    if (!period) {
      find(`不认识的期间“${text}”，应写作 2025 或 2025Q1`);
      continue;
    }
    if (blocks.some((block) => periodText(block.period) === periodText(period))) {
      find(`“${text}”在本表出现了两次，请只保留一段`);
      continue;
    }
    const end = (starts[index + 1]?.cell.row ?? Number.POSITIVE_INFINITY) - 1;
    const inside = (row: number): boolean => row >= cell.row && row <= end;
    blocks.push({
      period,
      cell: address,
      sheet: {
        ...sheet,
        cells: sheet.cells
          .filter(({ row }) => inside(row))
          .map((one) => (one === cell ? unmarked(one) : one)),
        merges: sheet.merges.filter(({ top }) => inside(top)),
        hiddenRows: sheet.hiddenRows.filter(inside),
      },
    });
  }
  return { blocks, findings };
}

const unmarked = (cell: SheetCell): SheetCell => ({
  ...cell,
  content: { kind: "text", text: cell.content.text.replace(MARK, "") },
});
