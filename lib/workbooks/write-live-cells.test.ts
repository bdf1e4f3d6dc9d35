import { describe, expect, test } from "vitest";
import type { SheetLayout } from "./workbook-layout";
import { isWorkbookRefusal } from "./workbook-refusal";
import { writeWorkbook } from "./write-workbook";
import { openThroughGate } from "./xlsx-gate";

const SHEET: SheetLayout = {
  name: "2024年一季度",
  title: "收支情况表",
  unit: "单位：万元",
  unitChoices: ["单位：元", "单位：万元"],
  beforeUnit: { role: "status", formula: 'IF(B5="相符","全部相符","有不符")', text: "全部相符" },
  columnWidths: [20, 12],
  sideWidths: [3, 12],
  header: [
    [
      { role: "header", text: "项目" },
      { role: "header", text: "金额" },
    ],
  ],
  rows: [
    [
      { role: "label", text: "收入" },
      { role: "input", accepts: "amount", number: "5" },
    ],
    [
      { role: "label", text: "人数" },
      { role: "spare", accepts: "count" },
    ],
  ],
  notes: ["注：以此为准。"],
  beside: [
    { row: 3, column: 4, cell: { role: "aside", text: "上期" } },
    { row: 4, column: 4, cell: { role: "reference", number: "4.5", formula: "ROUND(4.5*1,6)" } },
  ],
  alerts: [{ range: "B4", formula: 'B5="不符"', tone: "bad" }],
  printsTableOnly: true,
  locked: true,
};

async function parts(): Promise<(name: string) => Promise<string>> {
  const opened = await openThroughGate(await writeWorkbook({ title: "表", sheets: [SHEET] }));
  if (isWorkbookRefusal(opened)) throw new Error(opened.message);
  return async (name) => {
    const part = opened.part(name);
    return part ? await opened.text(part) : "";
  };
}

describe("what lives in a written sheet", () => {
  test("formulas carry what they say now, and are calculated anew when the file is opened", async () => {
    const part = await parts();
    const sheet = await part("xl/worksheets/sheet1.xml");
    expect(sheet).toMatch(/<c r="A2"[^>]*t="str"[^>]*><f>IF\(B5=[^<]*<\/f><v>全部相符<\/v>/);
    expect(sheet).toContain("<f>ROUND(4.5*1,6)</f><v>4.5</v>");
    expect(await part("xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  test("numbers only, in words of the reader; whole ones where things are counted", async () => {
    const sheet = await (await parts())("xl/worksheets/sheet1.xml");
    expect(sheet).toMatch(
      /type="custom"[^>]*sqref="B4"[^>]*error="此格只填数字[^>]*>\s*<formula1>OR\(ISNUMBER\(B4\)/,
    );
    expect(sheet).toContain("N(B5)=INT(N(B5))");
  });

  test("the unit is a drop-down that can be changed in a locked sheet", async () => {
    const part = await parts();
    const sheet = await part("xl/worksheets/sheet1.xml");
    expect(sheet).toContain("<mergeCell");
    expect(sheet).toMatch(/type="list"[^>]*sqref="B2"/);
    expect(sheet).toContain('<sheetProtection sheet="1"');
  });

  test("failing cells are coloured, and only the table and its notes are printed", async () => {
    const part = await parts();
    expect(await part("xl/worksheets/sheet1.xml")).toContain('<conditionalFormatting sqref="B4">');
    expect(await part("xl/styles.xml")).toMatch(/<dxf>.*bgColor rgb="(FF)?FBE3E0"/s);
    expect(await part("xl/workbook.xml")).toContain(">'2024年一季度'!$A$1:$B$6</definedName>");
  });
});
