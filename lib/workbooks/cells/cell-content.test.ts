import { describe, expect, it } from "vitest";
import type { CellContent } from "@/lib/domain/submissions/sheet";
import { collectWorkbook, readRows } from "../corpus/collect";
import { sampleOfRows, sampleStyles } from "../corpus/sample-workbook";
import { readXlsx } from "../read-xlsx";

const number = (text: string): CellContent => ({ kind: "number", text, percent: false });
const text = (value: string): CellContent => ({ kind: "text", text: value });
const date = (value: string): CellContent => ({ kind: "date", text: value });
const error = (value: string): CellContent => ({ kind: "error", text: value });

describe("numbers", () => {
  it("are decimal text without float noise", async () => {
    const cells = await readRows(
      `<row r="1"><c r="A1"><v>0.30000000000000004</v></c><c r="B1"><v>5699.9999999999991</v></c>
       <c r="C1"><v>1.5E-3</v></c><c r="D1"><v>-12.50</v></c><c r="E1" t="n"><v>41.89</v></c></row>`,
    );
    expect(cells).toEqual({
      A1: number("0.3"),
      B1: number("5700"),
      C1: number("0.0015"),
      D1: number("-12.5"),
      E1: number("41.89"),
    });
  });

  it("of more than 15 digits say that digits are lost", async () => {
    const cells = await readRows(`<row r="1"><c r="A1"><v>1.2345678901234567E+19</v></c></row>`);
    expect(cells.A1).toEqual({ ...number("12345678901234600000"), precisionLost: true });
  });

  it("with a percent format stay as stored and say percent", async () => {
    const styles = sampleStyles(0, 10, '0.0"%"');
    const cells = await readRows(
      `<row r="1"><c r="A1" s="1"><v>0.7523</v></c><c r="B1" s="2"><v>75.2</v></c></row>`,
      { styles },
    );
    expect(cells).toEqual({ A1: { kind: "number", text: "0.7523", percent: true }, B1: number("75.2") });
  });

  it("shown in ten-thousands say so, as the stored value is not what people see", async () => {
    const cells = await readRows(`<row r="1"><c r="A1" s="1"><v>1234567</v></c></row>`, {
      styles: sampleStyles(0, '0!.0,"万元"'),
    });
    expect(cells.A1).toEqual({ ...number("1234567"), scaledDisplay: true });
  });

  it("that are no numbers are errors, not zero", async () => {
    expect(await readRows(`<row r="1"><c r="A1"><v>1,234</v></c><c r="B1"><v>NaN</v></c></row>`)).toEqual({
      A1: error("无法识别的值"),
      B1: error("无法识别的值"),
    });
  });
});

describe("dates", () => {
  it.each([27, 28, 31, 36, 50, 51, 57, 58])("with the Chinese built-in format %i are dates", async (id) => {
    const cells = await readRows(`<row r="1"><c r="A1" s="1"><v>45382</v></c></row>`, {
      styles: sampleStyles(0, id),
    });
    expect(cells.A1).toEqual(date("2024-03-31"));
  });

  it.each(['yyyy"年"m"月"d"日"', 'm"月"', "[$-804]aaaa", "yyyy/m/d;@", '[DBNum1][$-804]yyyy"年"m"月"'])(
    "with the custom format %s are dates",
    async (code) => {
      const cells = await readRows(`<row r="1"><c r="A1" s="1"><v>45382</v></c></row>`, {
        styles: sampleStyles(0, code),
      });
      expect(cells.A1).toEqual(date("2024-03-31"));
    },
  );

  it.each([
    "#,##0.00;[Red]-#,##0.00",
    "[DBNum2][$-804]General",
    "0.00_ ;[Red]\\-0.00\\ ",
    "[$￥-804]#,##0.00",
  ])("are not made of amounts with the format %s", async (code) => {
    const cells = await readRows(`<row r="1"><c r="A1" s="1"><v>45382.5</v></c></row>`, {
      styles: sampleStyles(0, code),
    });
    expect(cells.A1).toEqual(number("45382.5"));
  });

  it("count from 1904 when the workbook says so", async () => {
    const rows = `<row r="1"><c r="A1" s="1"><v>43920</v></c></row>`;
    expect(await readRows(rows, { styles: sampleStyles(0, 14), date1904: true })).toEqual({
      A1: date("2024-03-31"),
    });
  });

  it("carry a time of day, and times stand alone", async () => {
    const rows = `<row r="1"><c r="A1" s="1"><v>45382.354166666664</v></c><c r="B1" s="2"><v>0.354166666666667</v></c></row>`;
    expect(await readRows(rows, { styles: sampleStyles(0, 22, 20) })).toEqual({
      A1: date("2024-03-31T08:30:00"),
      B1: date("08:30:00"),
    });
  });

  it("of strict workbooks are ISO text", async () => {
    expect(await readRows(`<row r="1"><c r="A1" t="d"><v>2024-03-31T00:00:00Z</v></c></row>`)).toEqual({
      A1: date("2024-03-31"),
    });
  });

  it("that cannot be are errors", async () => {
    const rows = `<row r="1"><c r="A1" s="1"><v>-1</v></c><c r="B1" s="1"><v>60</v></c><c r="C1" s="1"><v>9E9</v></c></row>`;
    const cells = await readRows(rows, { styles: sampleStyles(0, 14) });
    expect(Object.values(cells)).toEqual(Array(3).fill(error("日期超出范围")));
  });
});

describe("text", () => {
  it("keeps numbers that were stored as text", async () => {
    const cells = await readRows(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>00123</t></is></c></row>`,
      { strings: "<si><t>150102199001011234</t></si>" },
    );
    expect(cells).toEqual({ A1: text("150102199001011234"), B1: text("00123") });
  });

  it("joins rich runs and leaves phonetic guides out, shared and inline", async () => {
    const rich = `<r><rPr><b/></rPr><t>职工</t></r><r><t xml:space="preserve"> 医保</t></r><rPh sb="0" eb="2"><t>zhigong</t></rPh><phoneticPr fontId="1"/>`;
    const cells = await readRows(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is>${rich}</is></c>
       <c r="C1" t="inlineStr"><is><t>医</t><rPh sb="0" eb="1"><t>yi</t></rPh></is></c></row>`,
      { strings: `<si>${rich}</si>` },
    );
    expect(cells).toEqual({ A1: text("职工 医保"), B1: text("职工 医保"), C1: text("医") });
  });

  it("resolves references and spreadsheet escapes, and replaces what no database takes", async () => {
    const cells = await readRows(
      `<row r="1"><c r="A1" t="inlineStr"><is><t>A&amp;B &#x4E2D; _x000D_\n_x005F_x0041_</t></is></c>
       <c r="B1" t="inlineStr"><is><t>坏_xD800_&#0;字</t></is></c><c r="C1" t="inlineStr"><is><t><![CDATA[<1>]]></t></is></c></row>`,
    );
    expect(cells).toEqual({ A1: text("A&B 中 \n_x0041_"), B1: text("坏\ufffd\ufffd字"), C1: text("<1>") });
  });

  it("that is empty is no content", async () => {
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" t="str"><v></v></c></row>`;
    expect(await readRows(rows, { strings: "<si><t></t></si>" })).toEqual({});
  });

  it("with an index outside the table is an error", async () => {
    expect(await readRows(`<row r="1"><c r="A1" t="s"><v>7</v></c></row>`)).toEqual({
      A1: error("无法识别的值"),
    });
  });
});

describe("formulas", () => {
  it("give the value they were saved with and are flagged", async () => {
    const rows = `<row r="1"><c r="A1"><f>SUM(B1:B2)</f><v>3.5</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>
      <c r="C1"><f t="shared" si="0"/><v>1</v></c><c r="D1"><v>2</v></c></row>`;
    const { sheets } = await collectWorkbook(readXlsx(sampleOfRows(rows)));
    expect(sheets[0]?.cells.map(({ content, formula }) => [content.text, formula])).toEqual([
      ["3.5", true],
      ["ab", true],
      ["1", true],
      ["2", false],
    ]);
  });

  it("without a saved value are errors, never zero", async () => {
    const cells = await readRows(
      `<row r="1"><c r="A1"><f>SUM(B1)</f></c><c r="B1"><f>SUM(B1)</f><v></v></c><c r="C1"><f>X()</f><v/></c></row>`,
    );
    expect(Object.values(cells)).toEqual(Array(3).fill(error("无缓存值")));
  });

  it("that came to an empty text have no content", async () => {
    expect(await readRows(`<row r="1"><c r="A1" t="str"><f>IF(1,"","")</f><v></v></c></row>`)).toEqual({});
  });

  it("that failed keep their error and its address", async () => {
    const cells = await readRows(
      `<row r="3"><c r="F3" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="G3" t="e"><v>#REF!</v></c></row>`,
    );
    expect(cells).toEqual({ F3: error("#DIV/0!"), G3: error("#REF!") });
  });
});
