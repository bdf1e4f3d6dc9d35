import type { CellContext } from "./cells/cell-content";
import { NO_STYLES, readCellStyles } from "./cells/cell-styles";
import { readSharedStrings } from "./cells/shared-strings";
import { SheetScan } from "./cells/sheet-scan";
import { readWorkbookDirectory, type SheetListing, type WorkbookDirectory } from "./cells/workbook-directory";
import { READ_LIMITS, type ReadLimits } from "./read-limits";
import type { WorkbookEvent } from "./workbook-event";
import { isWorkbookRefusal, RefusedWorkbook, refuseWorkbook } from "./workbook-refusal";
import { openThroughGate } from "./xlsx-gate";
import type { XlsxPackage } from "./zip/xlsx-package";

const hasMacros = (opened: XlsxPackage): boolean =>
  opened.names.some((name) => /\/vbaProject\.bin$/i.test(name));

async function readContext(
  opened: XlsxPackage,
  directory: WorkbookDirectory,
  limits: ReadLimits,
): Promise<CellContext> {
  const partOf = (kind: string) => {
    const relation = directory.relations.find((candidate) => candidate.kind === kind);
    return relation && opened.part(relation.target);
  };
  const strings = partOf("sharedStrings");
  const styles = partOf("styles");
  return {
    strings: strings ? await readSharedStrings(opened, strings, limits) : [],
    styles: styles ? readCellStyles(await opened.text(styles), limits) : NO_STYLES,
    date1904: directory.date1904,
  };
}

async function* readSheet(
  opened: XlsxPackage,
  part: string,
  listing: SheetListing,
  context: CellContext,
  limits: ReadLimits,
): AsyncGenerator<WorkbookEvent> {
  const entry = opened.part(part) ?? refuseWorkbook("damaged", `缺少工作表“${listing.name}”`);
  const scan = new SheetScan(listing.name, context, limits);
  yield { type: "sheet", name: listing.name, hidden: listing.visibility !== "visible" };
  for await (const _ of opened.scan(entry, scan)) {
    const cells = scan.take();
    if (cells.length > 0) yield { type: "cells", cells };
  }
  const { merges, hiddenRows, hiddenColumns } = scan;
  yield { type: "sheet-end", merges, hiddenRows, hiddenColumns };
}

async function* readSheets(opened: XlsxPackage, limits: ReadLimits): AsyncGenerator<WorkbookEvent> {
  const directory = await readWorkbookDirectory(opened, limits);
  const context = await readContext(opened, directory, limits);
  const withCells = directory.sheets.filter((listing) => listing.part !== undefined);
  if (withCells.length === 0) refuseWorkbook("no-sheets");
  let count = 0;
  for (const listing of withCells) {
    for await (const event of readSheet(opened, listing.part as string, listing, context, limits)) {
      if (event.type === "cells") count += event.cells.length;
      if (count > limits.cells)
        refuseWorkbook("too-many-cells", `“${listing.name}”，上限 ${limits.cells} 个`);
      yield event;
    }
  }
  const named = (chosen: (listing: SheetListing) => boolean) =>
    directory.sheets.filter(chosen).map((listing) => listing.name);
  yield {
    type: "end",
    notes: {
      kind: "xlsx",
      macros: hasMacros(opened),
      externalLinks: directory.externalLinks,
      veryHiddenSheets: named((listing) => listing.visibility === "very-hidden"),
      skippedSheets: named((listing) => listing.part === undefined),
    },
  };
}

/** Reads an XLSX file, given by path or bytes, behind the gate. A refusal is the last event. */
export async function* readXlsx(
  source: string | Buffer,
  limits: ReadLimits = READ_LIMITS,
): AsyncGenerator<WorkbookEvent> {
  const opened = await openThroughGate(source, limits);
  if (isWorkbookRefusal(opened)) {
    yield { type: "refused", refusal: opened };
    return;
  }
  try {
    yield* readSheets(opened, limits);
  } catch (error) {
    if (!(error instanceof RefusedWorkbook)) throw error;
    yield { type: "refused", refusal: error.refusal };
  } finally {
    opened.close();
  }
}
