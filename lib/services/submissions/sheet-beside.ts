import { shift } from "@/lib/domain/decimal";
import { BELOW_END, BELOW_MARK, BESIDE_MARK } from "@/lib/domain/submissions/companion";
import { type Comparison, comparisonHead } from "@/lib/domain/submissions/comparison";
import { entryKey } from "@/lib/domain/submissions/entry";
import { type FormSheet, slotKey } from "@/lib/domain/submissions/form";
import type { SheetCheck } from "@/lib/domain/submissions/sheet-checks/sheet-checks";
import { slotPlace } from "@/lib/domain/submissions/template";
import { powerOf } from "@/lib/domain/unit";
import type { BesideCell, CellLayout } from "@/lib/workbooks/workbook-layout";
import type { UnitLine } from "./unit-line";

/** With more columns than these, earlier figures stand below the table, where they line up with its columns. */
const BESIDE_COLUMNS_MAX = 6;
const GAP_WIDTH = 3;
const SIDE_WIDTH = 15;
/** A block of a single column has its heading to itself. */
const SINGLE_WIDTH = 28;
/** Columns that the words of a check may span, the label column among them. */
const WORD_COLUMNS_MAX = 3;

/** Free cells of a sheet and the widths of columns that they add. */
export type Beside = {
  readonly cells: readonly BesideCell[];
  readonly widths: readonly number[];
  /** Where the checks say how they stand. */
  readonly results: { readonly column: number; readonly first: number; readonly last: number };
};

type Place = {
  readonly sheet: FormSheet;
  /** The first row below the table and its notes. */
  readonly below: number;
  readonly unit: UnitLine;
};

function referenceCell(sheet: FormSheet, key: string, { values }: Comparison, unit: UnitLine): CellLayout {
  const slot = sheet.slots.get(key);
  if (!slot) return { role: "blocked" };
  const found = values.get(entryKey(slot));
  const written = sheet.units[slot.quantity];
  if (!found || !written) return { role: "reference", text: "—" };
  const number = shift(found.value, -powerOf(slot.quantity, written));
  if (found.bound) return { role: "reference", text: `${found.bound}${number}` };
  const format = slot.quantity === "yuan" ? "#,##0.00####" : "#,##0";
  return unit.factor === null
    ? { role: "reference", number, format }
    : { role: "reference", number, format, formula: `ROUND(${number}*${unit.factor},6)` };
}

/** The table's numbers as another period had them, each `columns` further right and `rows` further down. */
function figures(
  { sheet, unit }: Place,
  comparison: Comparison,
  columns: number,
  rows: (row: number) => number,
): BesideCell[] {
  return sheet.rows.flatMap((row) =>
    sheet.columns.map((column): BesideCell => {
      const key = slotKey(row.key, column.key);
      const place = slotPlace(sheet, key);
      const cell = referenceCell(sheet, key, comparison, unit);
      return { row: rows(place.row), column: place.column + columns, cell };
    }),
  );
}

const HEAD_ROW = 3;

/** Earlier figures to the right of a narrow table, row beside row, under heads of their own. */
function besideBlock(place: Place, comparison: Comparison, offset: number): BesideCell[] {
  const { sheet } = place;
  const width = sheet.columns.length;
  const body = slotPlace(sheet, slotKey(sheet.rows[0]?.key ?? "", sheet.columns[0]?.key ?? "")).row;
  const heads = sheet.columns.map((column, index): BesideCell => {
    const text = column.group ? `${column.group}${column.label}` : column.label;
    return {
      row: HEAD_ROW,
      column: index + 2 + offset,
      cell: { role: "aside", text, down: body - HEAD_ROW },
    };
  });
  return [
    {
      row: HEAD_ROW - 1,
      column: 2 + offset,
      cell: { role: "aside", text: `${BESIDE_MARK}${comparisonHead(comparison)}`, across: width },
    },
    ...heads,
    ...figures(place, comparison, offset, (row) => row),
  ];
}

const line = (row: number, text: string, across: number, role: CellLayout["role"] = "aside"): BesideCell => ({
  row,
  column: 1,
  cell: { role, text, across },
});

/** Earlier figures below a wide table, column under column. */
function belowBlock(place: Place, comparison: Comparison, at: number): BesideCell[] {
  const { sheet } = place;
  const first = slotPlace(sheet, slotKey(sheet.rows[0]?.key ?? "", sheet.columns[0]?.key ?? "")).row;
  return [
    line(at, `${BELOW_MARK}${comparisonHead(comparison)}（列同上表）`, sheet.columns.length + 1),
    ...sheet.rows.map(
      ({ label, indent }, index): BesideCell => ({
        row: at + 1 + index,
        column: 1,
        cell: { role: "reference", text: label, indent: indent * 2 },
      }),
    ),
    ...figures(place, comparison, 0, (row) => row - first + at + 1),
  ];
}

function checkLines(sheet: FormSheet, checks: readonly SheetCheck[], at: number): Omit<Beside, "widths"> {
  const across = Math.min(sheet.columns.length, WORD_COLUMNS_MAX);
  const cells = checks.flatMap(({ words, formula, shown }, index): BesideCell[] => [
    line(at + 1 + index, words, across, "label"),
    { row: at + 1 + index, column: across + 1, cell: { role: "status", formula, text: shown } },
  ]);
  const heading = `${BELOW_MARK}表内检查：随填随算；以上传后系统的校验为准`;
  return {
    cells: [line(at, heading, Math.max(across + 1, 2)), ...cells],
    results: { column: across + 1, first: at + 1, last: at + checks.length },
  };
}

/** Sets earlier figures and checks around a sheet's table; every block is marked, so that no reader takes it for the table. */
export function setBeside(
  place: Place,
  comparisons: readonly Comparison[],
  checks: readonly SheetCheck[],
): Beside {
  const { sheet } = place;
  const width = sheet.columns.length;
  const isWide = width > BESIDE_COLUMNS_MAX;
  const cells: BesideCell[] = [];
  const widths: number[] = [];
  let row = place.below;
  for (const comparison of comparisons) {
    if (isWide) {
      cells.push(...belowBlock(place, comparison, row));
      row += sheet.rows.length + 1;
      continue;
    }
    cells.push(...besideBlock(place, comparison, width + widths.length + 1));
    widths.push(GAP_WIDTH, ...sheet.columns.map(() => (width === 1 ? SINGLE_WIDTH : SIDE_WIDTH)));
  }
  const lines = checkLines(sheet, checks, row);
  row += checks.length + 1;
  cells.push(...lines.cells, line(row, BELOW_END, Math.max(2, Math.min(width, WORD_COLUMNS_MAX) + 1)));
  return { cells, widths, results: lines.results };
}
