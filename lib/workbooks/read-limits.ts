const MEGABYTE = 1024 * 1024;

/** What a workbook may hold before it is refused: far above any statement, below what harms the reader. */
export type ReadLimits = {
  readonly parts: number;
  readonly partBytes: number;
  readonly totalBytes: number;
  /** Parts that are read whole: directory, relations, styles. */
  readonly wholePartBytes: number;
  readonly ratio: number;
  readonly ratioFreeBytes: number;
  readonly sheets: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
  readonly merges: number;
  readonly styles: number;
  readonly textLength: number;
  readonly sharedTextLength: number;
};

/**
 * A styled empty sheet of 1,048,576 rows is legitimate: only cells with content are counted, and such
 * sheets compress 13 to 25 times. 32,767 characters is the longest text Excel and WPS can hold in a cell.
 */
export const READ_LIMITS: ReadLimits = {
  parts: 2_000,
  partBytes: 512 * MEGABYTE,
  totalBytes: 768 * MEGABYTE,
  wholePartBytes: 16 * MEGABYTE,
  ratio: 200,
  ratioFreeBytes: MEGABYTE,
  sheets: 200,
  rows: 300_000,
  columns: 1_000,
  cells: 1_000_000,
  merges: 100_000,
  styles: 65_536,
  textLength: 32_767,
  sharedTextLength: 32 * MEGABYTE,
};
