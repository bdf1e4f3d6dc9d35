import { describe, expect, it } from "vitest";
import { cellAddress } from "@/lib/domain/submissions/sheet";
import { collectWorkbook } from "./corpus/collect";
import { STATEMENT } from "./corpus/statement-layout";
import { readXlsx } from "./read-xlsx";
import { type CellLayout, firstBodyRow, type SheetLayout } from "./workbook-layout";
import { isWorkbookRefusal } from "./workbook-refusal";
import { writeWorkbook } from "./write-workbook";
import { openThroughGate } from "./xlsx-gate";

async function partsOf(bytes: Buffer): Promise<Record<string, string>> {
  const opened = await openThroughGate(bytes);
  if (isWorkbookRefusal(opened)) throw new Error(opened.message);
  const parts: Record<string, string> = {};
  for (const name of opened.names) {
    const entry = opened.part(name);
    if (entry) parts[name] = await opened.text(entry);
  }
  return parts;
}

const sheetOf = (rows: readonly (readonly CellLayout[])[], more: Partial<SheetLayout> = {}) =>
  writeWorkbook({
    title: "表",
    sheets: [{ name: "报表", columnWidths: [10, 10], header: [], rows, ...more }],
  });

async function contentsOf(bytes: Buffer): Promise<Record<string, string>> {
  const { sheets } = await collectWorkbook(readXlsx(bytes));
  const cells = sheets[0]?.cells ?? [];
  return Object.fromEntries(
    cells.map(({ row, column, content }) => [cellAddress(row, column), content.text]),
  );
}

describe("a written workbook", () => {
  it("reads back as what was laid out", async () => {
    const { sheets } = await collectWorkbook(readXlsx(await writeWorkbook(STATEMENT)));
    expect(await contentsOf(await writeWorkbook(STATEMENT))).toEqual({
      A1: "2024年一季度城乡居民基本医疗保险基金收支情况表",
      A2: "单位：万元",
      A3: "项目",
      B3: "本期",
      D3: "上年同期",
      F3: "状态",
      B4: "预算",
      C4: "1—3月",
      D4: "预算",
      E4: "1—3月",
      A5: "一、基金收入",
      B5: "1234.5",
      D5: "0.1",
      A6: "其中：财政补助",
      D6: "-98765432109.876",
      A7: "二、基金支出",
      B7: "0.000001",
      C7: "#REF!",
      D7: "_x0041_ 原样 <&>",
      B8: "100000000000000000000",
      A9: "注：本表按收付实现制填列。",
      A10: "部分数据因四舍五入的原因，总计与分项合计略有差异。",
    });
    expect(sheets[0]?.merges).toContainEqual({ top: 3, left: 2, bottom: 3, right: 3 });
    expect(sheets[0]?.merges).toContainEqual({ top: 7, left: 1, bottom: 8, right: 1 });
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["基金收支", false],
      ["说明", false],
      ["_选项", true],
      ["_医衡", true],
    ]);
  });

  it("is the same bytes for the same layout", async () => {
    const first = await writeWorkbook(STATEMENT);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect((await writeWorkbook(structuredClone(STATEMENT))).equals(first)).toBe(true);
  });

  it("knows itself again by its hidden sheet", async () => {
    const { sheets, notes } = await collectWorkbook(readXlsx(await writeWorkbook(STATEMENT)));
    const kept = sheets.find(({ name }) => name === "_医衡")?.cells.map(({ content }) => content.text);
    expect(kept).toEqual(["template", "resident-fund-quarterly", "version", "3"]);
    expect(notes.veryHiddenSheets).toEqual(["_选项", "_医衡"]);
  });

  it("begins its body where it says", () => {
    expect(firstBodyRow(STATEMENT.sheets[0] as SheetLayout)).toBe(5);
    expect(firstBodyRow(STATEMENT.sheets[1] as SheetLayout)).toBe(1);
  });

  it("freezes the header, lets only inputs be changed without a password, and prints its header on every page", async () => {
    const parts = await partsOf(await writeWorkbook(STATEMENT));
    const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
    expect(sheet).toContain('<pane xSplit="1" ySplit="4" topLeftCell="B5" state="frozen"');
    expect(sheet).toContain('<sheetProtection sheet="1"');
    expect(sheet).not.toMatch(/password|hashValue/);
    expect(parts["xl/styles.xml"]).toContain('<protection locked="0"/>');
    expect(parts["xl/workbook.xml"]).toContain(">'基金收支'!$1:$4</definedName>");
  });

  it("offers choices that hold commas, from a list people do not see", async () => {
    const parts = await partsOf(await writeWorkbook(STATEMENT));
    expect(parts["xl/worksheets/sheet1.xml"]).toContain(`sqref="F5 F6" allowBlank="1" showErrorMessage="1"`);
    expect(parts["xl/worksheets/sheet1.xml"]).toContain("<formula1>'_选项'!$A$1:$A$3</formula1>");
  });

  it("puts comments on their cells", async () => {
    const parts = await partsOf(await writeWorkbook(STATEMENT));
    expect(parts["xl/comments1.xml"]).toMatch(
      /ref="B4".*全年预算数，年度中不变.*ref="C6".*含中央、自治区、盟市三级\n/s,
    );
    expect(parts["xl/drawings/vmlDrawing1.vml"]).toContain("<x:Row>5</x:Row><x:Column>2</x:Column>");
  });
});

describe("numbers are written from their digits", () => {
  const figures = (...numbers: string[]) => sheetOf(numbers.map((number) => [{ role: "figure", number }]));

  it("without float noise", async () => {
    const numbers = ["0.1", "0.7", "5699.99", "-123456789012.345", "0", "-0", "1e-7", "999999999999999"];
    expect(Object.values(await contentsOf(await figures(...numbers)))).toEqual([
      "0.1",
      "0.7",
      "5699.99",
      "-123456789012.345",
      "0",
      "0",
      "0.0000001",
      "999999999999999",
    ]);
  });

  it("rounded half up to the 15 that a spreadsheet keeps", async () => {
    expect(await contentsOf(await figures("0.1234567890123455", "66.66666666666666666666667"))).toEqual({
      A1: "0.123456789012346",
      A2: "66.6666666666667",
    });
  });

  it("and nothing else is taken for one", async () => {
    await expect(figures("1,234")).rejects.toThrow(RangeError);
    await expect(figures("—")).rejects.toThrow(RangeError);
  });
});

it("cells are placed around those that reach down, as in an HTML table", async () => {
  const cell = (text: string, across = 1, down = 1): CellLayout => ({ role: "label", text, across, down });
  const rows = [
    [cell("a", 1, 2), cell("b", 2)],
    [cell("c"), cell("d")],
    [cell("e"), cell("f", 1, 2), cell("g")],
    [cell("h"), cell("i")],
  ];
  expect(await contentsOf(await sheetOf(rows))).toEqual({
    A1: "a",
    B1: "b",
    B2: "c",
    C2: "d",
    A3: "e",
    B3: "f",
    C3: "g",
    A4: "h",
    C4: "i",
  });
});

it("a sheet name that begins with a year does not break the print titles", async () => {
  const bytes = await sheetOf([[{ role: "label", text: "a" }]], { name: "2024年一季度 (1)", title: "表" });
  expect((await partsOf(bytes))["xl/workbook.xml"]).toContain(">'2024年一季度 (1)'!$1:$1</definedName>");
});
