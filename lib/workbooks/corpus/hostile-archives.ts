import { inflateRawSync } from "node:zlib";
import { buildZip, deflated, type ZipRecord } from "../zip/build-zip";
import type { HostileWorkbook } from "./hostile-workbook";
import { sampleRecords, sampleWorkbook } from "./sample-workbook";

const MEGABYTE = 1024 * 1024;
const ROWS = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>41.89</v></c></row>`;
const SAMPLE = {
  sheets: [{ name: "报表", xml: `<sheetData>${ROWS}</sheetData>` }],
  strings: "<si><t>基金收入（亿元）</t></si>",
};
const SHEET = "xl/worksheets/sheet1.xml";

const records = (): ZipRecord[] => sampleRecords(SAMPLE);

/** The sample with one part's record replaced. */
const spoiled = (name: string, spoil: (record: ZipRecord) => ZipRecord): Buffer =>
  buildZip(records().map((record) => (record.name === name ? spoil(record) : record)));

const withParts = (...added: ZipRecord[]): Buffer => buildZip([...records(), ...added]);

const LAUGHS = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from(
  { length: 9 },
  (_, index) => `<!ENTITY lol${index + 1} "${`&lol${index || ""};`.repeat(10)}">`,
).join(
  "",
)}]><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&lol9;</t></si></sst>`;

const EXTERNAL = `<?xml version="1.0"?><!-- a comment --><!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]><x>&x;</x>`;

/** Two entries of the directory that lead to the same bytes, as in a bomb of overlapping files. */
function overlapping(): Buffer {
  const zip = withParts(deflated("xl/media/a.bin", "a"), deflated("xl/media/b.bin", "b"));
  const last = zip.lastIndexOf("PK\x01\x02", undefined, "latin1");
  const before = zip.lastIndexOf("PK\x01\x02", last - 1, "latin1");
  zip.copy(zip, last + 42, before + 42, before + 46);
  return zip;
}

/** A large part that is not as compressible as a bomb, but there are too many of it. */
function heavyParts(): Buffer {
  const part = deflated("", Buffer.alloc(MEGABYTE, "<row/>"));
  return withParts(
    ...Array.from({ length: 800 }, (_, index) => ({ ...part, name: `xl/media/${index}.bin` })),
  );
}

const flipped = (zip: Buffer, at: number): Buffer => {
  const copy = Buffer.from(zip);
  copy[at] = (copy[at] as number) ^ 0xff;
  return copy;
};

/** A digit of the sheet changed and the part compressed anew, but not its checksum. */
const altered = (): Buffer =>
  spoiled(SHEET, (record) => {
    const xml = inflateRawSync(record.stored).toString("utf8").replace("41.89", "91.89");
    return { ...deflated(SHEET, xml), crc32: record.crc32 };
  });

/** Made to exhaust, fool or leave the reader by what the archive and its XML are. */
export const HOSTILE_ARCHIVES: readonly HostileWorkbook[] = [
  {
    name: "one part that unpacks to a thousand times its size",
    code: "compression-bomb",
    build: () => withParts(deflated("xl/media/zero.bin", Buffer.alloc(64 * MEGABYTE))),
  },
  { name: "hundreds of parts of a megabyte", code: "part-too-large", build: heavyParts },
  { name: "parts that overlap", code: "overlapping-parts", build: overlapping },
  {
    name: "a part larger than it declares",
    code: "declared-size",
    build: () =>
      spoiled(SHEET, () => ({ ...deflated(SHEET, Buffer.alloc(8 * MEGABYTE, "<a> ")), size: 1000 })),
  },
  {
    name: "a part smaller than it declares",
    code: "declared-size",
    build: () => spoiled(SHEET, (record) => ({ ...record, size: record.size + 1 })),
  },
  {
    name: "a stored part with two sizes",
    code: "declared-size",
    build: () => withParts({ name: "a.bin", method: 0, crc32: 0, size: 9, stored: Buffer.from("a") }),
  },
  {
    name: "60,000 parts",
    code: "too-many-parts",
    build: () => {
      const empty = deflated("", "");
      return withParts(...Array.from({ length: 60_000 }, (_, index) => ({ ...empty, name: `a/${index}` })));
    },
  },
  {
    name: "two parts of one name",
    code: "duplicate-part",
    build: () => withParts(deflated(SHEET.toUpperCase(), "")),
  },
  {
    name: "an encrypted part",
    code: "encrypted-part",
    build: () => spoiled(SHEET, (record) => ({ ...record, flags: 1 })),
  },
  {
    name: "a strongly encrypted part",
    code: "encrypted-part",
    build: () => spoiled(SHEET, (record) => ({ ...record, flags: 0x41 })),
  },
  ...["../../etc/cron.d/a", "/etc/passwd", "C:\\a.xml", "xl\\..\\..\\a.xml"].map((name) => ({
    name: `a part called ${name}`,
    code: "unsafe-part-name",
    build: () => withParts(deflated(name, "")),
  })),
  {
    name: "entities that multiply",
    code: "document-type",
    build: () => spoiled("xl/sharedStrings.xml", ({ name }) => deflated(name, LAUGHS)),
  },
  {
    name: "an entity that names a file",
    code: "document-type",
    build: () => spoiled("xl/workbook.xml", ({ name }) => deflated(name, EXTERNAL)),
  },
  {
    name: "an entity in a part nobody reads",
    code: "document-type",
    build: () => withParts(deflated("docProps/core.xml", EXTERNAL)),
  },
  {
    name: "a DTD behind the root element's start",
    code: "document-type",
    build: () => sampleWorkbook({ ...SAMPLE, sheets: [{ name: "a", xml: "<!DOCTYPE x><sheetData/>" }] }),
  },
  {
    name: "a DTD in UTF-16",
    code: "document-type",
    build: () => withParts(deflated("docProps/core.xml", Buffer.from(`\ufeff${EXTERNAL}`, "utf16le"))),
  },
  {
    name: "a part that is read in another encoding",
    code: "damaged",
    build: () =>
      spoiled(SHEET, ({ name }) => deflated(name, '<?xml version="1.0" encoding="UTF-7"?><worksheet/>')),
  },
  { name: "a file cut in half", code: "damaged", build: () => buildZip(records()).subarray(0, 900) },
  {
    name: "a file whose last bytes are missing",
    code: "damaged",
    build: () => buildZip(records()).subarray(0, -5),
  },
  { name: "a flipped byte in the data", code: "damaged", build: () => flipped(buildZip(records()), 60) },
  { name: "a changed number under the old checksum", code: "damaged", build: altered },
];
