import { describe, expect, it } from "vitest";
import type { Section } from "@/lib/domain/reports/report-document";
import { namedAppendices } from "./appendix-names";
import { fontFamilies } from "./fonts";
import { layoutData } from "./layout-data";
import { failureOf } from "./pdf-failure";
import { plainText } from "./plain-text";
import { sampleReport } from "./sample-report";
import { heading, paragraph } from "./sample-words";
import { writtenDate } from "./written-date";

const appendix = (...blocks: Section["blocks"]): Section => ({ orientation: "portrait", blocks });

describe("附件 by GB/T 9704", () => {
  it("are numbered when there are several, their own numbers dropped", () => {
    const named = namedAppendices([
      appendix(heading(1, "附表2　职工收支")),
      appendix(heading(1, "口径说明")),
    ]);
    expect(named.map(({ label, name }) => [label, name])).toEqual([
      ["附件1", "职工收支"],
      ["附件2", "口径说明"],
    ]);
    expect(named[0]?.blocks).toEqual([]);
  });

  it("have no number when there is one, and a section without a name goes on with it", () => {
    const named = namedAppendices([appendix(heading(1, "参保")), appendix(paragraph("续"))]);
    expect(named.map(({ label, name }) => [label, name])).toEqual([
      ["附件", "参保"],
      ["", null],
    ]);
  });
});

describe("a report in the template's words", () => {
  const data = (change: object) => layoutData({ ...sampleReport, ...change }, fontFamilies(false)).data;

  it("has the year of its number in 六角括号", () => {
    for (const documentNumber of ["内医保报[2026]18号", "内医保报（2026）18号", "内医保报〔2026〕18号"]) {
      expect(data({ documentNumber })).toMatchObject({ documentNumber: "内医保报〔2026〕18号" });
    }
  });

  it("has one colon behind the recipient, the template's", () => {
    expect(data({ recipient: "自治区人民政府：" })).toMatchObject({ recipient: "自治区人民政府" });
  });

  it("writes dates without leading zeros and refuses what is none", () => {
    expect(writtenDate("2026-01-05").text).toBe("2026年1月5日");
    expect(() => writtenDate("2026年1月5日")).toThrow(RangeError);
  });

  it("has no half characters, controls or line breaks", () => {
    expect(plainText({ a: ["甲\uD800乙\u0000", "一\n二"], b: null })).toEqual({
      a: ["甲\uFFFD乙", "一 二"],
      b: null,
    });
  });
});

describe("licensed families", () => {
  it("are asked for only when the bureau gave a folder", () => {
    expect(fontFamilies(false).body).toEqual(["Noto Serif SC", "Noto Sans SC"]);
    expect(fontFamilies(true).body[0]).toBe("仿宋_GB2312");
    expect(fontFamilies(true).body.at(-2)).toBe("Noto Serif SC");
  });
});

describe("what the typesetter complains about", () => {
  it("is put into words with the character named, in either compiler's phrase", () => {
    for (const phrase of ['with font `"Noto Serif SC"`', "with any font"]) {
      expect(failureOf(`the text "镕" could not be displayed ${phrase}`)).toMatchObject({
        code: "glyph",
        message: "字体中没有这些字，不能出具 PDF：「镕」（U+9555）",
      });
    }
  });

  it("is told as it is when we have no words for it", () => {
    expect(failureOf("unknown variable: x")).toMatchObject({
      code: "template",
      message: "排版失败：unknown variable: x",
    });
  });
});
