import { type WriteSheet, writeXlsx } from "hucre/xlsx";
import { commentSheet } from "./marking/comment-sheet";
import { PackageDraft } from "./marking/package-draft";
import { SheetOutline } from "./marking/sheet-outline";
import type { MetadataLayout, WorkbookLayout } from "./workbook-layout";
import { isWorkbookRefusal } from "./workbook-refusal";
import { BODY_FONT } from "./writing/cell-appearance";
import { ChoiceLists } from "./writing/choice-lists";
import { placeCells } from "./writing/place-cells";
import { printTitles, writeSheet } from "./writing/write-sheet";
import { openThroughGate } from "./xlsx-gate";
import { applyEdits } from "./xml/xml-edit";

/** The same for every workbook, so that equal layouts give equal bytes. */
const FIXED_DATE = new Date("2000-01-01T00:00:00Z");

const metadataSheet = ({ sheet, entries }: MetadataLayout): WriteSheet => ({
  name: sheet,
  rows: entries.map(([key, value]) => [key, value]),
  veryHidden: true,
});

/** hucre's comment boxes are one size for any text; ours are those of marked workbooks, large enough. */
async function withComments(bytes: Buffer, layout: WorkbookLayout): Promise<Buffer> {
  const original = await openThroughGate(bytes);
  if (isWorkbookRefusal(original)) throw new Error(`The written workbook is refused: ${original.code}`);
  try {
    const draft = new PackageDraft(original);
    for (const [index, sheet] of layout.sheets.entries()) {
      const comments = placeCells(sheet).flatMap(({ row, column, cell: { comment } }) =>
        comment === undefined ? [] : [{ row, column, comment }],
      );
      if (comments.length === 0) continue;
      const part = `xl/worksheets/sheet${index + 1}.xml`;
      const xml = (await draft.text(part)) ?? "";
      const edits = await commentSheet(
        draft,
        { part, xml, index, outline: SheetOutline.of(xml, new Set()) },
        comments,
      );
      if (!edits) throw new Error(`The written sheet takes no comments: ${sheet.name}`);
      draft.set(part, applyEdits(xml, edits));
    }
    return await draft.bytes();
  } finally {
    original.close();
  }
}

/**
 * The layout as XLSX bytes, the same bytes for the same layout. Throws a RangeError when a number is none,
 * and hucre's InvalidArgumentError when a sheet has a name that Excel and WPS do not take.
 */
export async function writeWorkbook(layout: WorkbookLayout): Promise<Buffer> {
  const choices = new ChoiceLists();
  const sheets = layout.sheets.map((sheet) => writeSheet(sheet, choices));
  const lists = choices.sheet();
  const bytes = await writeXlsx({
    sheets: [
      ...sheets,
      ...(lists ? [lists] : []),
      ...(layout.metadata ? [metadataSheet(layout.metadata)] : []),
    ],
    namedRanges: layout.sheets.flatMap(printTitles),
    properties: { title: layout.title, creator: "医衡", created: FIXED_DATE, modified: FIXED_DATE },
    defaultFont: BODY_FONT,
  });
  return withComments(Buffer.from(bytes), layout);
}
