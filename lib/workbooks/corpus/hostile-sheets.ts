import { inflateRawSync } from "node:zlib";
import { buildZip } from "../zip/build-zip";
import type { HostileWorkbook } from "./hostile-workbook";
import { type SampleWorkbook, sampleOfRows, sampleRecords, sampleWorkbook } from "./sample-workbook";

const MEGABYTE = 1024 * 1024;

/** Not compressed, so that what is refused is the content and not its ratio. */
const uncompressed = (sample: SampleWorkbook): Buffer =>
  buildZip(
    sampleRecords(sample).map((record) => ({ ...record, method: 0, stored: inflateRawSync(record.stored) })),
  );

/** Made to exhaust or fool the reader by what the sheets hold. */
export const HOSTILE_SHEETS: readonly HostileWorkbook[] = [
  {
    name: "a cell in the last corner of the sheet",
    code: "too-many-rows",
    build: () => sampleOfRows(`<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`),
  },
  {
    name: "a cell outside any sheet",
    code: "damaged",
    build: () => sampleOfRows(`<row r="1"><c r="ZZZZ1"><v>1</v></c></row>`),
  },
  {
    name: "a row that is none",
    code: "damaged",
    build: () => sampleOfRows(`<row r="-5"><c><v>1</v></c></row>`),
  },
  {
    name: "tags that do not match",
    code: "damaged",
    build: () => sampleOfRows(`<row r="1"><c r="A1"></row></c>`),
  },
  {
    name: "elements a hundred thousand deep",
    code: "damaged",
    build: () => uncompressed({ sheets: [{ name: "a", xml: "<a>".repeat(100_000) }] }),
  },
  {
    name: "a tag without an end",
    code: "damaged",
    build: () => uncompressed({ sheets: [{ name: "a", xml: `<a b="${"x".repeat(6 * MEGABYTE)}` }] }),
  },
  {
    name: "a text of a million characters",
    code: "text-too-long",
    build: () =>
      uncompressed({
        sheets: [{ name: "报表", xml: "<sheetData/>" }],
        strings: `<si><t>${"医".repeat(900_000)}</t></si>`,
      }),
  },
  {
    name: "a million cells and one",
    code: "too-many-cells",
    build: () => {
      const rows = `<row>${"<c><v>1</v></c>".repeat(1000)}</row>`.repeat(1000);
      return uncompressed({
        sheets: [{ name: "a", xml: `<sheetData>${rows}<row><c><v>1</v></c></row></sheetData>` }],
      });
    },
  },
  {
    name: "a table of empty texts without end",
    code: "part-too-large",
    build: () =>
      uncompressed({ sheets: [{ name: "报表", xml: "<sheetData/>" }], strings: "<si/>".repeat(4_300_000) }),
  },
  {
    name: "a workbook without sheets",
    code: "no-sheets",
    build: () => sampleWorkbook({ sheets: [] }),
  },
  {
    name: "more sheets than anybody keeps",
    code: "too-many-sheets",
    build: () =>
      sampleWorkbook({
        sheets: Array.from({ length: 201 }, (_, index) => ({ name: `表${index}`, xml: "<sheetData/>" })),
      }),
  },
];
