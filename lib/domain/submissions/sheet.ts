/**
 * What a reader of XLSX or CSV hands over: cells as they stand, knowing nothing of their meaning.
 * Numbers are decimal text (at most 15 significant digits from a spreadsheet), never floats. Dates are
 * "2024-03-31", "2024-03-31T08:30:00" or "08:30:00".
 */
export type CellContent =
  | {
      readonly kind: "number";
      readonly text: string;
      readonly percent: boolean;
      /** From 10^15 on a spreadsheet has already lost digits of what was typed, as in a long identifier. */
      readonly precisionLost?: true;
      /** The format shows thousands or ten-thousands of the stored number, as WPS's 万元 formats do. */
      readonly scaledDisplay?: true;
    }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "date"; readonly text: string }
  | { readonly kind: "boolean"; readonly text: string }
  | { readonly kind: "error"; readonly text: string };

/** Rows and columns count from 1, as people count them. */
export type SheetCell = {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  /** The cell holds a formula and `content` is the value it was last saved with. */
  readonly formula: boolean;
};

export type Merge = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

export type Sheet = {
  readonly name: string;
  readonly hidden: boolean;
  /** Cells with content, in reading order. */
  readonly cells: readonly SheetCell[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
};

/** "F12" for row 12, column 6. */
export function cellAddress(row: number, column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

/** Text of an error cell whose formula was never calculated: there is no value to read. */
export const NO_CACHED_VALUE = "无缓存值";
