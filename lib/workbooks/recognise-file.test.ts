import { describe, expect, it } from "vitest";
import { oleContainer } from "./corpus/ole-container";
import { sampleOfRows } from "./corpus/sample-workbook";
import { temporaryFiles } from "./corpus/temporary-files";
import { recogniseFile } from "./recognise-file";
import { buildZip, deflated } from "./zip/build-zip";

const file = temporaryFiles();
const zip = (...names: string[]) => buildZip(names.map((name) => deflated(name, "<a/>")));
const bytes = (...values: number[]) => Buffer.from([...values, 1, 2, 3, 4, 5, 6, 7, 8]);

describe("a file is told by its bytes", () => {
  it("as a workbook", async () => {
    expect(await recogniseFile(await file(sampleOfRows("")))).toEqual({ kind: "xlsx" });
  });

  it.each([
    ["plain text", "地区,参保人数\n呼和浩特,100\n"],
    ["text in GBK", Buffer.from([0xb5, 0xd8, 0xc7, 0xf8, 0x2c, 0x31])],
    ["text in UTF-16 with its mark", Buffer.from("\ufeff地区\t1", "utf16le")],
    ["text that begins like a zip", "PK,名称\n1,2"],
  ])("as CSV: %s", async (_, content) => {
    expect(await recogniseFile(await file(content))).toEqual({ kind: "csv" });
  });

  it.each([
    ["empty-file", "an empty file", ""],
    [
      "old-workbook",
      ".xls and .et",
      oleContainer(["SummaryInformation", "DocumentSummaryInformation", "x", "Workbook"]),
    ],
    ["old-workbook", ".xls of Excel 95", oleContainer(["Book"])],
    [
      "encrypted-workbook",
      "a password",
      oleContainer(["\u0006DataSpaces", "EncryptionInfo", "EncryptedPackage"]),
    ],
    ["other-document", ".doc", oleContainer(["WordDocument"])],
    ["unknown-format", "another container", oleContainer(["Something"])],
    ["unknown-format", "a container cut short", oleContainer(["Workbook"]).subarray(0, 600)],
    ["binary-workbook", ".xlsb", zip("[Content_Types].xml", "_rels/.rels", "xl/workbook.bin")],
    ["other-document", ".docx", zip("[Content_Types].xml", "_rels/.rels", "word/document.xml")],
    ["opendocument", ".ods", zip("mimetype", "content.xml", "META-INF/manifest.xml")],
    ["archive", "a zip of workbooks", zip("一季度.xlsx", "二季度.xlsx")],
    ["archive", "an empty zip", buildZip([])],
    ["archive", "rar", bytes(0x52, 0x61, 0x72, 0x21)],
    ["archive", "7z", bytes(0x37, 0x7a, 0xbc, 0xaf)],
    ["archive", "gzip", bytes(0x1f, 0x8b)],
    ["damaged", "a zip cut short", sampleOfRows("").subarray(0, 400)],
    ["pdf", "PDF", "%PDF-1.7\n"],
    ["html", "HTML renamed", '\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'],
    ["html", "HTML in UTF-16", Buffer.from("\ufeff<!DOCTYPE html>", "utf16le")],
    ["html", "a bare table", "\ufeff<table><tr><td>1</td></tr></table>"],
    ["html", "a web archive", "MIME-Version: 1.0\nContent-Type: multipart/related"],
    [
      "xml-spreadsheet",
      "XML 2003",
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook>',
    ],
    ["unknown-format", "other XML", '<?xml version="1.0"?><a/>'],
    ["other-document", "an image", bytes(0x89, 0x50, 0x4e, 0x47)],
    ["other-document", "RTF", "{\\rtf1"],
    ["unknown-format", "encrypted by an office's own software", bytes(0x62, 0x14, 0x23, 0x65, 0, 0)],
  ])("as %s: %s", async (code, _, content) => {
    expect(await recogniseFile(await file(content))).toMatchObject({ code });
  });

  it("and a password says what to do", async () => {
    expect(await recogniseFile(await file(oleContainer(["EncryptedPackage"])))).toEqual({
      code: "encrypted-workbook",
      message: "这是加了密码的工作簿，请另存为不带密码的 .xlsx 后再上传",
    });
  });
});
