import { describe, expect, test } from "vitest";
import type { Area } from "../area";
import { areaCode } from "../area";
import { month } from "../period";
import type { Finding } from "./finding";
import { FUND_FORM } from "./forms/fund";
import { readStatement } from "./read-statement";
import type { CellContent, Sheet } from "./sheet";
import { filledSheets } from "./statement-fixture";

const area = (code: string, name: string, aliases: string[] = []): Area => ({
  code: areaCode(code),
  name,
  aliases,
  formerNames: [],
  formerCodes: [],
  level: "prefecture",
  isPoolingArea: true,
  rollsUp: false,
  note: null,
});

const HOHHOT = area("150100", "呼和浩特市", ["呼市"]);
const BAOTOU = area("150200", "包头市");
const THROUGH = month(2026, 9);
const TARGET = { area: HOHHOT, through: THROUGH, otherAreas: [BAOTOU] };

const BY_COLUMN: Record<string, number> = {
  employee: 100,
  pooling: 60,
  account: 40,
  resident: 50,
  total: 150,
};
const CARRIES_TOTAL = [
  "revenue",
  "expenditure",
  "balance",
  "contribution",
  "benefit",
  "budget-revenue",
  "raised",
];

/** A statement that adds up: every headline is carried by its first detail line. */
const consistent = (_: string, slot: string): string => {
  const [row = "", column = ""] = slot.split("/");
  return CARRIES_TOTAL.includes(row) && column !== "amount" ? String(BY_COLUMN[column]) : "0";
};

/** The 基金收支 sheet has title, unit line, two heads, then lines from row 5; columns B to F. */
const filled = (): Sheet[] => filledSheets(FUND_FORM, HOHHOT.name, THROUGH, consistent);

const adjusted = (change: (sheet: Sheet) => Sheet): Sheet[] =>
  filled().map((sheet, index) => (index === 0 ? change(sheet) : sheet));

const withCell = (row: number, column: number, content: CellContent | null, formula = false): Sheet[] =>
  adjusted((sheet) => ({
    ...sheet,
    cells: [
      ...sheet.cells.filter((cell) => cell.row !== row || cell.column !== column),
      ...(content ? [{ row, column, content, formula }] : []),
    ].sort((a, b) => a.row - b.row || a.column - b.column),
  }));

const read = (input: Sheet[]) => readStatement(FUND_FORM, input, TARGET);
const serious = (findings: readonly Finding[]) => findings.filter((finding) => finding.severity !== "note");
const text = (value: string): CellContent => ({ kind: "text", text: value });

describe("readStatement", () => {
  test("reads a filled template without a finding, in yuan, at its cells", () => {
    const { entries, findings } = read(filled());
    expect(findings).toEqual([]);
    expect(
      entries.find((e) => e.measure === "fund.revenue" && e.dimensions.scheme === "resident"),
    ).toMatchObject({
      value: "500000",
      written: "50",
      unit: "万元",
      sheet: "基金收支",
      cell: "E5",
    });
    expect(entries.length).toBeGreaterThan(50);
  });

  test("full-width text numbers with separators are understood and said", () => {
    const { entries, findings } = read(withCell(5, 5, text("５０．００")));
    expect(serious(findings)).toEqual([]);
    expect(findings).toMatchObject([{ rule: "text-number", cell: "E5", severity: "note" }]);
    expect(entries.find((e) => e.cell === "E5" && e.sheet === "基金收支")?.value).toBe("500000");
  });

  test("a unit line in 亿元 changes the scale", () => {
    const { entries } = read(withCell(2, 1, text("单位：亿元")));
    expect(entries.find((e) => e.cell === "E5" && e.sheet === "基金收支")?.value).toBe("5000000000");
  });

  test("#REF! is refused at its cell", () => {
    const { findings } = read(withCell(5, 5, { kind: "error", text: "#REF!" }));
    expect(serious(findings)).toMatchObject([
      { severity: "refuse", rule: "error-cell", sheet: "基金收支", cell: "E5" },
    ]);
  });

  test("a formula without a saved result is refused at its cell", () => {
    const { findings } = read(withCell(5, 5, { kind: "error", text: "无缓存值" }, true));
    expect(serious(findings)).toMatchObject([{ rule: "formula-without-value", cell: "E5" }]);
  });

  test("an empty required cell is refused, 「—」 asks for a reason", () => {
    expect(serious(read(withCell(5, 3, null)).findings)).toMatchObject([
      { rule: "missing-value", cell: "C5" },
    ]);
    expect(serious(read(withCell(5, 3, text("—"))).findings)).toMatchObject([
      { rule: "not-applicable", severity: "explain", cell: "C5" },
    ]);
  });

  test("M7: a total off by more than rounding is refused with the difference and the parts' cells", () => {
    const { findings } = read(withCell(5, 6, { kind: "number", text: "151.02", percent: false }));
    expect(serious(findings)[0]).toMatchObject({ rule: "total-equals-parts", cell: "F5" });
    expect(serious(findings)[0]?.message).toContain("相差 1.02万元");
    expect(serious(findings)[0]?.message).toContain("B5、E5");
  });

  test.each([
    ["151.00", 0],
    ["151.01", 1],
  ])("rounding tolerance is half a unit per item: a total of %s gives %i findings", (total, count) => {
    const { findings } = read(withCell(5, 6, { kind: "number", text: total, percent: false }));
    const acrossSchemes = findings.filter(
      (f) => f.rule === "total-equals-parts" && f.message.includes("B5、E5"),
    );
    expect(acrossSchemes).toHaveLength(count);
  });

  test("another period in the title is refused", () => {
    const { findings } = read(withCell(1, 1, text("呼和浩特市2026年1—6月基本医疗保险基金收支情况表")));
    expect(serious(findings)).toMatchObject([{ rule: "wrong-period", cell: "A1" }]);
  });

  test("another area in the title is refused", () => {
    const { findings } = read(withCell(1, 1, text("包头市2026年1—9月基本医疗保险基金收支情况表")));
    expect(serious(findings)).toMatchObject([{ rule: "wrong-area", cell: "A1" }]);
  });

  test("an unknown row with numbers is never dropped silently", () => {
    const { findings } = read(
      adjusted((sheet) => ({
        ...sheet,
        cells: [
          ...sheet.cells,
          { row: 40, column: 1, content: text("九、其他专项收入"), formula: false },
          { row: 40, column: 2, content: { kind: "number", text: "3", percent: false }, formula: false },
        ],
      })),
    );
    expect(serious(findings)).toMatchObject([{ rule: "extra-row", severity: "refuse", cell: "A40" }]);
  });

  test("a side column such as 同比 is noted, any other unknown column refused", () => {
    const column = (head: string): Sheet[] =>
      adjusted((sheet) => ({
        ...sheet,
        cells: [
          ...sheet.cells,
          { row: 4, column: 7, content: text(head), formula: false },
          { row: 5, column: 7, content: { kind: "number", text: "3", percent: false }, formula: false },
        ],
      }));
    expect(read(column("同比")).findings).toMatchObject([
      { rule: "extra-column", severity: "note", cell: "G5" },
    ]);
    expect(read(column("专户")).findings).toMatchObject([
      { rule: "extra-column", severity: "refuse", cell: "G5" },
    ]);
  });

  test("merged data cells are refused", () => {
    const { findings } = read(
      adjusted((sheet) => ({
        ...sheet,
        merges: [...sheet.merges, { top: 5, left: 3, bottom: 5, right: 4 }],
      })),
    );
    expect(findings.filter((f) => f.rule === "value-in-merge")).not.toHaveLength(0);
  });

  test("moved columns are found by their heads", () => {
    const swap = (column: number): number => (column === 5 ? 6 : column === 6 ? 5 : column);
    const { entries, findings } = read(
      adjusted((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) => ({ ...cell, column: swap(cell.column) })),
        merges: sheet.merges.map((merge) =>
          merge.left === merge.right ? { ...merge, left: swap(merge.left), right: swap(merge.right) } : merge,
        ),
      })),
    );
    expect(serious(findings)).toEqual([]);
    expect(findings.map((f) => f.rule)).toContain("moved-column");
    expect(
      entries.find((e) => e.dimensions.scheme === "resident" && e.measure === "fund.revenue"),
    ).toMatchObject({
      cell: "F5",
      value: "500000",
    });
  });

  test("another workbook altogether is refused once per sheet", () => {
    const { entries, findings } = read([
      {
        name: "Sheet1",
        hidden: false,
        cells: [{ row: 1, column: 1, content: text("通讯录"), formula: false }],
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
      },
    ]);
    expect(entries).toEqual([]);
    expect(serious(findings).map((f) => f.rule)).toEqual(["missing-sheet", "missing-sheet"]);
  });

  test("a hidden sheet is not read, and that is said", () => {
    const hidden: Sheet = { ...(filled()[1] as Sheet), name: "备用", hidden: true };
    expect(read([...filled(), hidden]).findings).toMatchObject([{ rule: "hidden-sheet", severity: "note" }]);
  });
});
