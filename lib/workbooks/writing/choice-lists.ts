import type { DataValidation, WriteSheet } from "hucre/xlsx";
import { cellAddress } from "@/lib/domain/submissions/sheet";
import { CHOICE_SHEET } from "@/lib/domain/submissions/sheet-match";
import type { PlacedCell } from "./place-cells";

/**
 * The drop-downs of a workbook: each list once, on a sheet that people do not see. A list written into the rule itself
 * may not hold commas nor exceed 255 characters.
 */
export class ChoiceLists {
  private readonly lists: (readonly string[])[] = [];

  /** The rules for the cells of one sheet. */
  rulesFor(cells: readonly PlacedCell[]): DataValidation[] {
    const ranges = new Map<number, string[]>();
    for (const { row, column, cell } of cells) {
      if (!cell.choices) continue;
      const list = this.indexOf(cell.choices);
      ranges.set(list, [...(ranges.get(list) ?? []), cellAddress(row, column)]);
    }
    return [...ranges].map(([list, addresses]) => ({
      type: "list",
      formula1: `'${CHOICE_SHEET}'!${this.reference(list)}`,
      range: addresses.join(" "),
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: "stop",
      errorTitle: "内容不在列表中",
      errorMessage: "请从下拉列表中选择",
    }));
  }

  /** The sheet of lists, a column each; undefined when there are none. */
  sheet(): WriteSheet | undefined {
    if (this.lists.length === 0) return undefined;
    const longest = Math.max(...this.lists.map(({ length }) => length));
    const rows = Array.from({ length: longest }, (_, row) => this.lists.map((list) => list[row] ?? null));
    return { name: CHOICE_SHEET, rows, veryHidden: true };
  }

  private indexOf(choices: readonly string[]): number {
    const key = JSON.stringify(choices);
    const known = this.lists.findIndex((list) => JSON.stringify(list) === key);
    return known < 0 ? this.lists.push(choices) - 1 : known;
  }

  private reference(list: number): string {
    const column = cellAddress(1, list + 1).slice(0, -1);
    return `$${column}$1:$${column}$${this.lists[list]?.length}`;
  }
}
