import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellContent, Sheet } from "@/lib/domain/submissions/sheet";
import { collect, collectWorkbook, contentsOf, readRows } from "./corpus/collect";
import { sampleOfRows, sampleStyles, sampleWorkbook } from "./corpus/sample-workbook";
import { READ_LIMITS } from "./read-limits";
import { readXlsx } from "./read-xlsx";

const readSheet = async (xml: string): Promise<Sheet> => {
  const { sheets } = await collectWorkbook(readXlsx(sampleWorkbook({ sheets: [{ name: "报表", xml }] })));
  return sheets[0] as Sheet;
};

const text = (value: string): CellContent => ({ kind: "text", text: value });

describe("places", () => {
  it("follow on when rows and cells carry no reference", async () => {
    const cells = await readRows(
      `<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>`,
    );
    expect(Object.entries(cells).map(([address, { text: value }]) => `${address}=${value}`)).toEqual([
      "A1=1",
      "B1=2",
      "C4=3",
      "D4=4",
      "A5=5",
    ]);
  });

  it("come out in reading order whatever the order in the file", async () => {
    const cells = await readRows(
      `<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>`,
    );
    expect(Object.keys(cells)).toEqual(["A1", "A2", "B2"]);
  });

  it("used twice are refused with the address", async () => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>`;
    const outcome = await collect(readXlsx(sampleOfRows(rows)));
    expect(outcome).toMatchObject({ code: "damaged", message: expect.stringContaining("报表!A1 出现两次") });
  });

  it("are read with namespace prefixes as WPS writes them", async () => {
    const bytes = sampleWorkbook({
      prefix: "x:",
      styles: '<x:cellXfs count="1"><x:xf numFmtId="9"/></x:cellXfs>',
      strings: "<x:si><x:t>参保人数</x:t></x:si>",
      sheets: [
        {
          name: "报表",
          xml: `<x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"><x:v>0.5</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:A2"/></x:mergeCells>`,
        },
      ],
    });
    const { sheets } = await collectWorkbook(readXlsx(bytes));
    expect(contentsOf(sheets[0] as Sheet)).toEqual({
      A1: text("参保人数"),
      B1: { kind: "number", text: "0.5", percent: true },
    });
    expect(sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 1 }]);
  });

  it("tell booleans apart from numbers", async () => {
    expect(
      await readRows(`<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c></row>`),
    ).toEqual({
      A1: { kind: "boolean", text: "TRUE" },
      B1: { kind: "boolean", text: "FALSE" },
    });
  });
});

describe("sheets", () => {
  it("list merges, and hidden rows and columns that hold something", async () => {
    const sheet = await readSheet(
      `<cols><col min="2" max="2" hidden="1"/><col min="3" max="3" width="0"/><col min="9" max="16384" hidden="1"/></cols>
       <sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c><c r="C1"><v>1</v></c></row>
       <row r="2" hidden="1"><c r="A2"><v>1</v></c><c r="B2"><v>1</v></c></row><row r="3" hidden="true"><c r="A3" s="1"/></row></sheetData>
       <mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="$A$2:$A$3"/></mergeCells>`,
    );
    expect(sheet.hiddenRows).toEqual([2]);
    expect(sheet.hiddenColumns).toEqual([2, 3]);
    expect(sheet.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 3 },
      { top: 2, left: 1, bottom: 3, right: 1 },
    ]);
  });

  it("keep their order, say when they are hidden, and leave chart sheets out", async () => {
    const xml = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`;
    const { sheets, notes } = await collectWorkbook(
      readXlsx(
        sampleWorkbook({
          sheets: [
            { name: "表一 &amp; 表二", xml },
            { name: "图", xml: "", kind: "chartsheet" },
            { name: "隐藏", xml, state: "hidden" },
            { name: "很隐藏", xml, state: "veryHidden" },
          ],
        }),
      ),
    );
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["表一 & 表二", false],
      ["隐藏", true],
      ["很隐藏", true],
    ]);
    expect(notes).toMatchObject({ veryHiddenSheets: ["很隐藏"], skippedSheets: ["图"], macros: false });
  });

  it("note macros and links to other workbooks", async () => {
    const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink";
    const bytes = sampleOfRows("", {
      relations: `<Relationship Id="rId9" Type="${kind}" Target="externalLinks/externalLink1.xml"/>`,
      parts: { "xl/externalLinks/externalLink1.xml": "<externalLink/>", "xl/vbaProject.bin": "macro" },
    });
    const { notes } = await collectWorkbook(readXlsx(bytes));
    expect(notes).toMatchObject({ macros: true, externalLinks: 1 });
  });
});

describe("too much", () => {
  const refusalOf = async (rows: string, limits: Partial<typeof READ_LIMITS>) =>
    collect(readXlsx(sampleOfRows(rows), { ...READ_LIMITS, ...limits }));
  const cell = (reference: string) => `<c r="${reference}"><v>1</v></c>`;

  it.each([
    ["too-many-rows", `<row r="3">${cell("A3")}</row>`, { rows: 2 }, "报表!A3"],
    ["too-many-columns", `<row r="1">${cell("C1")}</row>`, { columns: 2 }, "报表!C1"],
    ["too-many-cells", `<row r="1">${cell("A1")}${cell("B1")}</row>`, { cells: 1 }, "上限 1 个"],
    ["text-too-long", `<row r="1"><c r="A1" t="str"><v>医保局</v></c></row>`, { textLength: 2 }, "报表!A1"],
  ])("is refused as %s with the place", async (code, rows, limits, where) => {
    expect(await refusalOf(rows, limits)).toMatchObject({ code, message: expect.stringContaining(where) });
  });

  it("is not what merely carries a format", async () => {
    const rows = `<row r="1"><c r="XFD1" s="0"/></row><row r="1048576"><c r="A1048576" s="0"/></row>`;
    expect(await readRows(rows)).toEqual({});
  });
});

it("a workbook with broken bytes is read or refused, and nothing else happens", async () => {
  const whole = sampleOfRows(
    `<row r="1"><c r="A1" s="1"><v>45382</v></c><c r="B1" t="s"><v>0</v></c></row>`,
    {
      styles: sampleStyles(0, 14),
      strings: "<si><t>字</t></si>",
    },
  );
  const breakage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(breakage, async (changes) => {
      const broken = Buffer.from(whole);
      for (const [at, byte] of changes) broken[at] = byte;
      expect(await collect(readXlsx(broken))).toBeDefined();
    }),
    { numRuns: 300 },
  );
}, 30_000);
