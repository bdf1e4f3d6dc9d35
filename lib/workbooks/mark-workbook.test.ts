import { describe, expect, it } from "vitest";
import type { Sheet } from "@/lib/domain/submissions/sheet";
import { collectWorkbook } from "./corpus/collect";
import { type SampleWorkbook, sampleRecords, sampleWorkbook } from "./corpus/sample-workbook";
import { STATEMENT } from "./corpus/statement-layout";
import { markWorkbook } from "./mark-workbook";
import type { WorkbookMark } from "./marking/cell-mark";
import { readXlsx } from "./read-xlsx";
import { isWorkbookRefusal } from "./workbook-refusal";
import { writeWorkbook } from "./write-workbook";
import { openThroughGate } from "./xlsx-gate";
import { buildZip } from "./zip/build-zip";
import type { XlsxPackage } from "./zip/xlsx-package";

const STYLES = `<fonts count="1"><font><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border/></borders><cellXfs count="3"><xf numFmtId="0" fillId="0"/><xf numFmtId="10" fillId="1" applyFill="1"><alignment horizontal="center"/></xf><xf numFmtId="4"/></cellXfs>`;
const XML = `<cols><col min="3" max="3" style="2"/></cols><sheetData><row r="1" spans="1:2"><c r="A1" s="1"><v>0.5</v></c><c r="B1"><v>2</v></c></row><row r="3" s="1" customFormat="1"/><row r="5"><c r="B5"><f>1+1</f><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="D5:E6"/></mergeCells><tableParts/>`;
const SAMPLE: SampleWorkbook = {
  styles: STYLES,
  strings: "<si><t>字</t></si>",
  sheets: [
    { name: "报表", xml: XML },
    { name: "另一表", xml: "<sheetData/>" },
  ],
  parts: { "docProps/core.xml": "<a/>", "xl/media/image1.png": Buffer.from([1, 2, 3]) },
};

const mark = (
  cell: string,
  message = "有误",
  severity: WorkbookMark["severity"] = "error",
  sheet = "报表",
) => ({
  sheet,
  cell,
  message,
  severity,
});

async function open(bytes: Buffer): Promise<XlsxPackage> {
  const opened = await openThroughGate(bytes);
  if (isWorkbookRefusal(opened)) throw new Error(opened.message);
  return opened;
}

async function part(bytes: Buffer | null, name: string): Promise<string> {
  const opened = await open(bytes ?? Buffer.alloc(0));
  const entry = opened.part(name);
  return entry ? opened.text(entry) : "";
}

const marked = async (marks: WorkbookMark[], sample = SAMPLE): Promise<Buffer> => {
  const bytes = await markWorkbook(sampleWorkbook(sample), marks);
  if (!bytes) throw new Error("Not marked");
  return bytes;
};

describe("a marked workbook", () => {
  it("says in every cell what it said before", async () => {
    const before = await collectWorkbook(readXlsx(sampleWorkbook(SAMPLE)));
    const after = await collectWorkbook(
      readXlsx(await marked([mark("A1"), mark("C1"), mark("B4"), mark("C3")])),
    );
    expect(after).toEqual(before);
  });

  it("keeps the bytes of every part that is not concerned", async () => {
    const [before, after] = [await open(sampleWorkbook(SAMPLE)), await open(await marked([mark("A1")]))];
    const changed = [];
    for (const name of before.names) {
      const [old, now] = [before.part(name), after.part(name)];
      if (!old || !now || !(await before.stored(old)).equals(await after.stored(now))) changed.push(name);
    }
    expect(changed).toEqual(["[Content_Types].xml", "xl/worksheets/sheet1.xml", "xl/styles.xml"]);
  });

  it("colours a cell and leaves the rest of its format", async () => {
    const bytes = await marked([mark("A1"), mark("B1", "请核对", "warning")]);
    const sheet = await part(bytes, "xl/worksheets/sheet1.xml");
    const styles = await part(bytes, "xl/styles.xml");
    expect(sheet).toContain('<c r="A1" s="3"><v>0.5</v></c><c s="4" r="B1"><v>2</v></c>');
    expect(styles).toContain('<fills count="4">');
    expect(styles).toContain('<cellXfs count="5">');
    expect(styles).toContain(
      '<xf numFmtId="10" fillId="2" applyFill="1"><alignment horizontal="center"/></xf><xf applyFill="1" numFmtId="0" fillId="3"/></cellXfs>',
    );
  });

  it("adds cells and rows that were not there, in the format of their place", async () => {
    const sheet = await part(
      await marked(["C1", "B3", "A4", "B9", "A5"].map((cell) => mark(cell))),
      "xl/worksheets/sheet1.xml",
    );
    expect(sheet).toContain(
      '<row r="1"><c r="A1" s="1"><v>0.5</v></c><c r="B1"><v>2</v></c><c r="C1" s="3"/></row>',
    );
    expect(sheet).toContain(
      '<row r="3" s="1" customFormat="1"><c r="B3" s="4"/></row><row r="4"><c r="A4" s="5"/></row>',
    );
    expect(sheet).toContain(
      '<row r="5"><c r="A5" s="5"/><c r="B5"><f>1+1</f><v>2</v></c></row><row r="9"><c r="B9" s="5"/></row></sheetData>',
    );
  });

  it("fills an empty sheet", async () => {
    const sheet = await part(
      await marked([mark("B2", "缺数", "error", "另一表")]),
      "xl/worksheets/sheet2.xml",
    );
    expect(sheet).toContain('<sheetData><row r="2"><c r="B2" s="3"/></row></sheetData><legacyDrawing');
  });

  it("says what is wrong in a comment, once for each message, worst first known by the colour", async () => {
    const bytes = await marked([
      mark("A1", "数值偏大", "warning"),
      mark("A1", "单位 <万元>？"),
      mark("A1", "单位 <万元>？"),
    ]);
    const comments = await part(bytes, "xl/comments1.xml");
    expect(comments).toContain('ref="A1"');
    expect(comments).toContain("提醒：数值偏大\n错误：单位 &lt;万元&gt;？</t>");
    expect(await part(bytes, "xl/worksheets/sheet1.xml")).toMatch(
      /<\/mergeCells><legacyDrawing [^>]*\/><tableParts\/>/,
    );
    expect(await part(bytes, "xl/worksheets/_rels/sheet1.xml.rels")).toMatch(
      /comments1\.xml.*vmlDrawing1\.vml/,
    );
    expect(await part(bytes, "[Content_Types].xml")).toMatch(
      /\/xl\/comments1\.xml.*\/xl\/drawings\/vmlDrawing1\.vml/,
    );
  });

  it("marks the visible cell of a merged range", async () => {
    const bytes = await marked([mark("E6")]);
    expect(await part(bytes, "xl/comments1.xml")).toContain('ref="D5"');
  });

  it("can be marked again: comments stay and ours go below", async () => {
    const once = await marked([mark("A1", "第一次")]);
    const twice = await markWorkbook(once, [mark("A1", "第二次"), mark("B1", "新的")]);
    const comments = await part(twice, "xl/comments1.xml");
    expect(comments).toMatch(/第一次<\/t><\/r><r>.*\n错误：第二次<\/t>/s);
    expect(comments.match(/<comment /g)?.length).toBe(2);
    expect((await part(twice, "xl/drawings/vmlDrawing1.vml")).match(/<v:shape /g)?.length).toBe(2);
    expect((await part(twice, "xl/worksheets/sheet1.xml")).match(/<legacyDrawing/g)?.length).toBe(1);
  });

  it("may be one of ours, with comments and protection", async () => {
    const original = await writeWorkbook(STATEMENT);
    const bytes = await markWorkbook(original, [mark("C6", "未填", "error", "基金收支")]);
    expect(await part(bytes, "xl/comments1.xml")).toMatch(/不含资助参保<\/t><\/r><r>.*错误：未填/s);
    expect(await part(bytes, "xl/worksheets/sheet1.xml")).toContain("<sheetProtection");
  });

  it("keeps its namespace prefix", async () => {
    const prefixed = (xml: string) => xml.replace(/<(\/?)(?=[a-zA-Z])/g, "<$1x:");
    const bytes = await marked([mark("A1"), mark("C1"), mark("A8")], {
      prefix: "x:",
      styles: prefixed(STYLES),
      sheets: [{ name: "报表", xml: prefixed(XML) }],
    });
    const sheet = await part(bytes, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain('<x:c r="A1" s="3">');
    expect(sheet).toContain('<x:c r="C1" s="4"/>');
    expect(sheet).toMatch(/<x:row r="8"><x:c r="A8" s="5"\/><\/x:row><\/x:sheetData>.*<x:legacyDrawing/s);
    const { sheets } = await collectWorkbook(readXlsx(bytes));
    expect((sheets[0] as Sheet).cells.length).toBe(3);
  });
});

it("rows and cells without references are marked where they stand", async () => {
  const sample = {
    ...SAMPLE,
    sheets: [{ name: "报表", xml: "<sheetData><row><c/><c><v>1</v></c></row><row/></sheetData>" }],
  };
  const sheet = await part(
    await marked(
      ["B1", "C1", "A2", "A3"].map((cell) => mark(cell)),
      sample,
    ),
    "xl/worksheets/sheet1.xml",
  );
  expect(sheet).toContain(
    '<row><c/><c s="3"><v>1</v></c><c r="C1" s="3"/></row><row><c r="A2" s="3"/></row><row r="3"><c r="A3" s="3"/></row></sheetData>',
  );
});

describe("a sheet of words beside the others", () => {
  const words = (name: string, ...rows: string[][]) => ({ name, rows, columnWidths: [20, 8] });
  const read = async (bytes: Buffer | null) => {
    const { sheets } = (await collectWorkbook(readXlsx(bytes ?? Buffer.alloc(0)))) as {
      sheets: readonly Sheet[];
    };
    return sheets.map(({ name, cells }) => [name, ...cells.map(({ content }) => content.text)]);
  };

  const PREFIXED: SampleWorkbook = {
    ...{ prefix: "x:", styles: STYLES.replace(/<(\/?)(\w)/g, "<$1x:$2") },
    sheets: [{ name: "报表", xml: "<x:sheetData/>" }],
  };

  it.each([
    ["in its own names", SAMPLE],
    ["in prefixed names", PREFIXED],
  ])("stands last and is read as it was given, in a workbook written %s", async (_, sample) => {
    const bytes = sampleWorkbook(sample);
    const both = await markWorkbook(bytes, [mark("A1")], words("预览", ["一 <二> &", " 三"], [], ["四"]));
    const sheets = await read(both);
    expect(sheets.at(-1)).toEqual(["预览", "一 <二> &", " 三", "四"]);
    expect(sheets.slice(0, -1)).toEqual(await read(bytes));
  });

  it("takes the place of an earlier one of its name, and leaves every other cell", async () => {
    const first = await markWorkbook(sampleWorkbook(SAMPLE), [mark("A1")], words("预览", ["旧"]));
    const second = await markWorkbook(first ?? Buffer.alloc(0), [mark("B1")], words("预览", ["新"]));
    const before = await read(sampleWorkbook(SAMPLE));
    expect(await read(second)).toEqual([...before, ["预览", "新"]]);
  });
});

describe("no marked workbook is given, and the caller lists the marks, when", () => {
  const attempt = (sample: SampleWorkbook, marks = [mark("A1")]) =>
    markWorkbook(sampleWorkbook(sample), marks);

  it.each([
    ["a sheet is not there", SAMPLE, [mark("A1", "?", "error", "没有")]],
    ["a cell cannot be", SAMPLE, [mark("ZZZZ1")]],
    ["there are no styles to build on", { ...SAMPLE, styles: undefined }, undefined],
    [
      "rows are out of order",
      { ...SAMPLE, sheets: [{ name: "报表", xml: '<sheetData><row r="2"/><row r="1"/></sheetData>' }] },
      undefined,
    ],
    ["the workbook is signed", { ...SAMPLE, parts: { "_xmlsignatures/sig1.xml": "<a/>" } }, undefined],
    [
      "the workbook is strict",
      { ...SAMPLE, sheets: [{ name: "报表", xml: '<a xmlns="http://purl.oclc.org/ooxml/a"/><sheetData/>' }] },
      undefined,
    ],
  ])("%s", async (_, sample, marks) => {
    expect(await attempt(sample, marks)).toBeNull();
  });

  it("the file is no workbook", async () => {
    expect(await markWorkbook(Buffer.from("a,b\n"), [mark("A1")])).toBeNull();
  });

  it("the sheet has threaded comments", async () => {
    const relations = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>`;
    const sample = { ...SAMPLE, parts: { "xl/worksheets/_rels/sheet1.xml.rels": relations } };
    expect(await markWorkbook(buildZip(sampleRecords(sample)), [mark("A1")])).toBeNull();
  });
});
