import { cellAddress } from "@/lib/domain/submissions/sheet";
import type { WorkbookDirectory } from "../cells/workbook-directory";
import { applyEdits, escapeXml, prefixOf, withAttribute } from "../xml/xml-edit";
import { scanXml, type XmlTag } from "../xml/xml-scanner";
import type { PackageDraft } from "./package-draft";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** A sheet of words put beside those of a workbook, in the place of one of the same name. */
export type AddedSheet = {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** In characters, one for each column. */
  readonly columnWidths: readonly number[];
};

function sheetXml({ rows, columnWidths }: AddedSheet): string {
  const columns = columnWidths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = rows.map((texts, index) => {
    const cells = texts.map(
      (text, at) =>
        `<c r="${cellAddress(index + 1, at + 1)}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`,
    );
    return `<row r="${index + 1}">${cells.join("")}</row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><cols>${columns.join("")}</cols><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

type Listing = { readonly tag: XmlTag; readonly close: number; readonly idMax: number };

/** Where the workbook lists its sheets. */
function readListing(xml: string): Listing | undefined {
  let tag: XmlTag | undefined;
  let close = 0;
  let idMax = 0;
  let inSheets = false;
  scanXml(xml, {
    open(name, attributes, depth, at) {
      if (depth === 2) inSheets = name === "sheets";
      if (depth === 2 && inSheets) tag = { ...at };
      if (depth === 3 && inSheets) idMax = Math.max(idMax, Number(attributes.get("sheetId") ?? 0));
    },
    close(name, depth, at) {
      if (depth === 2 && name === "sheets") close = at.start;
    },
  });
  return tag && !tag.empty ? { tag, close, idMax } : undefined;
}

/** Puts a sheet last; false when the workbook does not list its sheets as expected. Throws RefusedWorkbook. */
export async function addSheet(
  draft: PackageDraft,
  directory: WorkbookDirectory,
  added: AddedSheet,
): Promise<boolean> {
  const there = directory.sheets.find(({ name }) => name === added.name);
  if (there) {
    if (!there.part) return false;
    draft.set(there.part, sheetXml(added));
    return true;
  }
  const workbook = await draft.text(directory.part);
  const listing = workbook === undefined ? undefined : readListing(workbook);
  if (workbook === undefined || !listing) return false;
  const part = draft.freeName("xl/worksheets/sheet", ".xml");
  draft.set(part, sheetXml(added));
  await draft.declareType(part, WORKSHEET_TYPE);
  const id = await draft.relate(directory.part, "worksheet", part);
  const bare = `<${prefixOf(workbook, listing.tag)}sheet xmlns:r="${RELATIONS}" sheetId="${listing.idMax + 1}" r:id="${id}"/>`;
  const text = withAttribute(bare, "name", added.name);
  draft.set(directory.part, applyEdits(workbook, [{ start: listing.close, end: listing.close, text }]));
  return true;
}
