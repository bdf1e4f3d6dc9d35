import type { ReadLimits } from "../read-limits";
import { refuseWorkbook } from "../workbook-refusal";
import { scanXml } from "../xml/xml-scanner";
import { cellText } from "../xml/xml-text";
import { type Relation, readRelations } from "../zip/relations";
import type { XlsxPackage } from "../zip/xlsx-package";

export type SheetListing = {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  /** The worksheet's part; undefined for a chart sheet or another kind without cells. */
  readonly part: string | undefined;
};

export type WorkbookDirectory = {
  readonly part: string;
  readonly sheets: readonly SheetListing[];
  readonly date1904: boolean;
  readonly externalLinks: number;
  readonly relations: readonly Relation[];
};

const VISIBILITY: Record<string, SheetListing["visibility"]> = {
  hidden: "hidden",
  veryHidden: "very-hidden",
};

async function workbookPart(opened: XlsxPackage): Promise<string> {
  const relation = (await readRelations(opened, "")).find((candidate) => candidate.kind === "officeDocument");
  return relation?.target ?? "xl/workbook.xml";
}

/** The sheets in the order people see them, and what applies to all of them. Throws RefusedWorkbook. */
export async function readWorkbookDirectory(
  opened: XlsxPackage,
  limits: ReadLimits,
): Promise<WorkbookDirectory> {
  const part = await workbookPart(opened);
  const entry = opened.part(part) ?? refuseWorkbook("damaged", "没有工作簿目录");
  const relations = await readRelations(opened, part);
  const worksheets = new Map(
    relations.filter(({ kind }) => kind === "worksheet").map((r) => [r.id, r.target]),
  );
  const sheets: SheetListing[] = [];
  let date1904 = false;
  let parent = "";
  scanXml(await opened.text(entry), {
    open(name, attributes, depth) {
      if (depth === 2) parent = name;
      if (depth === 2 && name === "workbookPr") date1904 = attributes.flag("date1904");
      if (depth !== 3 || parent !== "sheets" || name !== "sheet") return;
      sheets.push({
        name: cellText(attributes.get("name") ?? ""),
        visibility: VISIBILITY[attributes.get("state") ?? ""] ?? "visible",
        part: worksheets.get(attributes.relationshipId() ?? ""),
      });
    },
  });
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  if (names.size !== sheets.length) refuseWorkbook("damaged", "工作表重名");
  if (sheets.length > limits.sheets) refuseWorkbook("too-many-sheets", `${sheets.length} 张`);
  const externalLinks = relations.filter(({ kind }) => kind === "externalLink").length;
  return { part, sheets, date1904, externalLinks, relations };
}
