import { describe, expect, it } from "vitest";
import { sampleRecords } from "./corpus/sample-workbook";
import { READ_LIMITS } from "./read-limits";
import { isWorkbookRefusal } from "./workbook-refusal";
import { openThroughGate } from "./xlsx-gate";
import { buildZip, deflated } from "./zip/build-zip";

const SAMPLE = { sheets: [{ name: "报表", xml: "<sheetData/>" }] };

describe("the gate", () => {
  const sized = (bytes: number) =>
    buildZip([...sampleRecords(SAMPLE), deflated("xl/a.bin", Buffer.alloc(bytes))]);
  const codeOf = async (zip: Buffer, limits = {}) => {
    const opened = await openThroughGate(zip, { ...READ_LIMITS, ...limits });
    if (isWorkbookRefusal(opened)) return opened.code;
    opened.close();
    return "open";
  };

  it("counts compression from a megabyte on, whatever the ratio below", async () => {
    expect(await codeOf(sized(1024 * 1024))).toBe("open");
    expect(await codeOf(sized(1024 * 1024 + 1))).toBe("compression-bomb");
  });

  it("takes as many parts as the limit and no more", async () => {
    expect(await codeOf(sized(1), { parts: 6 })).toBe("open");
    expect(await codeOf(sized(1), { parts: 5 })).toBe("too-many-parts");
  });

  it("takes parts as large as the limits and no larger", async () => {
    expect(await codeOf(sized(5000), { partBytes: 5000 })).toBe("open");
    expect(await codeOf(sized(5000), { partBytes: 4999 })).toBe("part-too-large");
    expect(await codeOf(sized(5000), { totalBytes: 6000 })).toBe("part-too-large");
  });

  it("lets folders and backslashes of other zip writers pass", async () => {
    const renamed = sampleRecords(SAMPLE).map((record) => ({
      ...record,
      name: record.name.replace("xl/", "xl\\"),
    }));
    expect(await codeOf(buildZip([...renamed, deflated("xl/", "")]))).toBe("open");
  });

  it("lets part names of other encodings pass", async () => {
    const zip = buildZip([...sampleRecords(SAMPLE), { ...deflated("xl/media/ABCD.png", "a"), flags: 0 }]);
    const inGbk = zip.toString("latin1").replaceAll("ABCD", "\xcd\xbc\xc6\xac");
    expect(await codeOf(Buffer.from(inGbk, "latin1"))).toBe("open");
  });

  it("reads past byte order marks and comments to the root element", async () => {
    const xml = `\ufeff<?xml version="1.0" encoding="utf-8"?>\n<!-- ${"x".repeat(3000)} -->\n<a/>`;
    expect(await codeOf(buildZip([...sampleRecords(SAMPLE), deflated("docProps/app.xml", xml)]))).toBe(
      "open",
    );
  });

  it("takes parts in UTF-16, as Excel writes those of customXml", async () => {
    const text = `<?xml version="1.0" encoding="UTF-16"?><a/>`;
    for (const xml of [Buffer.from(text, "utf16le"), Buffer.from(`\ufeff${text}`, "utf16le").swap16()]) {
      expect(await codeOf(buildZip([...sampleRecords(SAMPLE), deflated("customXml/item1.xml", xml)]))).toBe(
        "open",
      );
    }
  });
});
