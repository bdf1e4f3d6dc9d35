import { buildZip, deflated, type ZipRecord } from "../zip/build-zip";

/** A workbook for tests, described by the XML that matters to each. */
export type SampleSheet = {
  readonly name: string;
  /** What stands inside `worksheet`; write rows with `x:` when `prefix` is "x:". */
  readonly xml: string;
  readonly state?: "hidden" | "veryHidden";
  readonly kind?: "worksheet" | "chartsheet";
};

export type SampleWorkbook = {
  readonly sheets: readonly SampleSheet[];
  /** What stands inside `sst`. */
  readonly strings?: string;
  /** What stands inside `styleSheet`. */
  readonly styles?: string;
  readonly date1904?: boolean;
  readonly prefix?: "" | "x:";
  /** Relations of the workbook beyond sheets, styles and strings. */
  readonly relations?: string;
  readonly parts?: Readonly<Record<string, string | Buffer>>;
};

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;

const relations = (content: string) =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${content}</Relationships>`;

const sheetPath = ({ kind = "worksheet" }: SampleSheet, index: number) => `${kind}s/sheet${index + 1}.xml`;

function workbookXml({ sheets, date1904, prefix: x = "" }: SampleWorkbook): string {
  const listed = sheets.map(({ name, state }, index) => {
    const visibility = state ? ` state="${state}"` : "";
    return `<${x}sheet name="${name}" sheetId="${index + 1}"${visibility} r:id="rId${index + 1}"/>`;
  });
  const properties = date1904 ? `<${x}workbookPr date1904="1"/>` : "";
  return root("workbook", x, `${properties}<${x}sheets>${listed.join("")}</${x}sheets>`);
}

function root(name: string, x: string, content: string): string {
  const main = x ? `xmlns:x="${MAIN}"` : `xmlns="${MAIN}"`;
  return `${DECLARATION}<${x}${name} ${main} xmlns:r="${RELATIONS}">${content}</${x}${name}>`;
}

const contentTypes = (sample: SampleWorkbook): string => {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const override = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}" ContentType="${type}.${kind}+xml"/>`;
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    override("workbook.xml", "sheet.main"),
    ...sample.sheets.map((sheet, index) => override(sheetPath(sheet, index), sheet.kind ?? "worksheet")),
    sample.styles ? override("styles.xml", "styles") : "",
    sample.strings ? override("sharedStrings.xml", "sharedStrings") : "",
  ].join("")}</Types>`;
};

/** The records of the sample, for tests that spoil some of them before zipping. */
export function sampleRecords(sample: SampleWorkbook): ZipRecord[] {
  const { prefix: x = "", sheets, strings, styles } = sample;
  const toParts = [
    ...sheets.map((sheet, index) =>
      relation(`rId${index + 1}`, sheet.kind ?? "worksheet", sheetPath(sheet, index)),
    ),
    styles ? relation("rIdStyles", "styles", "styles.xml") : "",
    strings ? relation("rIdStrings", "sharedStrings", "sharedStrings.xml") : "",
    sample.relations ?? "",
  ];
  return [
    deflated("[Content_Types].xml", contentTypes(sample)),
    deflated("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml"))),
    deflated("xl/workbook.xml", workbookXml(sample)),
    deflated("xl/_rels/workbook.xml.rels", relations(toParts.join(""))),
    ...sheets.map((sheet, index) =>
      deflated(`xl/${sheetPath(sheet, index)}`, root(sheet.kind ?? "worksheet", x, sheet.xml)),
    ),
    ...(styles ? [deflated("xl/styles.xml", root("styleSheet", x, styles))] : []),
    ...(strings ? [deflated("xl/sharedStrings.xml", root("sst", x, strings))] : []),
    ...Object.entries(sample.parts ?? {}).map(([name, content]) => deflated(name, content)),
  ];
}

export const sampleWorkbook = (sample: SampleWorkbook): Buffer => buildZip(sampleRecords(sample));

/** A workbook of one sheet whose `sheetData` holds the given rows. */
export const sampleOfRows = (rows: string, sample: Omit<SampleWorkbook, "sheets"> = {}): Buffer =>
  sampleWorkbook({ ...sample, sheets: [{ name: "报表", xml: `<sheetData>${rows}</sheetData>` }] });

/** Cell formats by number format id, as `styles` of a sample; custom codes get ids from 164. */
export function sampleStyles(...formats: readonly (number | string)[]): string {
  const codes = formats.filter((format): format is string => typeof format === "string");
  const escaped = (code: string) => code.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const custom = codes.map(
    (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`,
  );
  const xfs = formats.map((format) => {
    const id = typeof format === "number" ? format : 164 + codes.indexOf(format);
    return `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0"/>`;
  });
  return `<numFmts count="${codes.length}">${custom.join("")}</numFmts><cellXfs count="${formats.length}">${xfs.join("")}</cellXfs>`;
}
