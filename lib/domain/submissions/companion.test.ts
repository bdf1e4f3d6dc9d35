import { describe, expect, test } from "vitest";
import { BELOW_END, BELOW_MARK, BESIDE_MARK, CHECK_MARK, ownTable } from "./companion";
import type { Merge, Sheet, SheetCell } from "./sheet";
import { cellAddress } from "./sheet";

const at = (row: number, column: number, text: string): SheetCell => ({
  row,
  column,
  content: { kind: "text", text },
  formula: false,
});

const sheetOf = (cells: readonly SheetCell[], merges: readonly Merge[] = []): Sheet => ({
  ...{ name: "报表", hidden: false, cells, merges, hiddenRows: [], hiddenColumns: [] },
});

const left = (sheet: Sheet): string[] =>
  ownTable(sheet).cells.map(({ row, column }) => cellAddress(row, column));

describe("what a template sets around its table is not read", () => {
  const table = [at(3, 1, "项目"), at(3, 2, "金额"), at(4, 1, "收入"), at(4, 2, "5")];

  test("a block beside it is as wide as its merged heading, no wider", () => {
    const beside = [at(2, 4, `${BESIDE_MARK}上期`), at(4, 4, "1"), at(4, 5, "2"), at(4, 6, "3")];
    const merges = [{ top: 2, left: 4, bottom: 2, right: 5 }];
    expect(left(sheetOf([...table, ...beside], merges))).toEqual(["A3", "B3", "A4", "B4", "F4"]);
  });

  test("where the merge was lost in pasting, it goes to the sheet's end", () => {
    const beside = [at(2, 4, `${BESIDE_MARK}上期`), at(4, 4, "1"), at(4, 5, "2")];
    expect(left(sheetOf([...table, ...beside]))).toEqual(["A3", "B3", "A4", "B4"]);
  });

  test("lines below it end where they say, and what an office wrote below them is read", () => {
    const below = [at(6, 1, `${BELOW_MARK}上期`), at(7, 1, "收入"), at(7, 2, "4"), at(8, 1, BELOW_END)];
    expect(left(sheetOf([...table, ...below, at(9, 1, "合计"), at(9, 2, "9")]))).toEqual([
      ...["A3", "B3", "A4", "B4"],
      ...["A9", "B9"],
    ]);
  });

  test("how the checks stand is no heading", () => {
    expect(left(sheetOf([at(2, 1, `${CHECK_MARK}全部相符`), at(2, 2, "单位：元")]))).toEqual(["B2"]);
  });

  test("a sheet without any of it is the same", () => {
    const plain = sheetOf(table);
    expect(ownTable(plain)).toBe(plain);
  });
});
