import { parseCellReference } from "./cells/cell-reference";
import { readWorkbookDirectory, type WorkbookDirectory } from "./cells/workbook-directory";
import { type AddedSheet, addSheet } from "./marking/added-sheet";
import { gatherMarks, type WorkbookMark } from "./marking/cell-mark";
import { commentSheet } from "./marking/comment-sheet";
import { markCells } from "./marking/mark-cells";
import { MarkedStyles } from "./marking/mark-styles";
import { PackageDraft } from "./marking/package-draft";
import { SheetOutline } from "./marking/sheet-outline";
import { READ_LIMITS, type ReadLimits } from "./read-limits";
import { readXlsx } from "./read-xlsx";
import { type OpenedWorkbook, WorkbookAssembly } from "./workbook-event";
import { isWorkbookRefusal, RefusedWorkbook } from "./workbook-refusal";
import { openThroughGate } from "./xlsx-gate";
import { applyEdits } from "./xml/xml-edit";
import type { XlsxPackage } from "./zip/xlsx-package";

const MEGABYTE = 1024 * 1024;

/** Marking holds whole parts in memory: what is larger, though it could be read, gets its marks on a sheet of their own. */
const MARK_LIMITS: ReadLimits = { ...READ_LIMITS, partBytes: 96 * MEGABYTE, totalBytes: 128 * MEGABYTE };

/** Of the strict variant of the format, whose relations have other names. */
const STRICT = "http://purl.oclc.org/ooxml";

type Placed = { readonly row: number; readonly column: number } & WorkbookMark;

async function markSheet(
  draft: PackageDraft,
  styles: MarkedStyles,
  part: string,
  index: number,
  placed: readonly Placed[],
): Promise<boolean> {
  const xml = await draft.text(part);
  if (xml === undefined || xml.includes(STRICT)) return false;
  const merges = SheetOutline.of(xml, new Set()).merges;
  const marks = gatherMarks(placed, merges);
  const outline = SheetOutline.of(xml, new Set(marks.map(({ row }) => row)));
  if (outline.irregular || !outline.data) return false;
  const drawing = await commentSheet(draft, { part, xml, index, outline }, marks);
  if (!drawing) return false;
  draft.set(part, applyEdits(xml, [...markCells(xml, outline, marks, styles), ...drawing]));
  return true;
}

/** Marks by sheet; undefined when one names a sheet or a cell that the workbook does not have. */
function bySheet(
  directory: WorkbookDirectory,
  marks: readonly WorkbookMark[],
): Map<number, Placed[]> | undefined {
  const sheets = new Map<number, Placed[]>();
  for (const mark of marks) {
    const index = directory.sheets.findIndex(({ name, part }) => name === mark.sheet && part !== undefined);
    const place = parseCellReference(mark.cell);
    if (index < 0 || !place) return undefined;
    sheets.set(index, [...(sheets.get(index) ?? []), { ...mark, ...place }]);
  }
  return sheets;
}

async function markPackage(
  original: XlsxPackage,
  marks: readonly WorkbookMark[],
  added: AddedSheet | null,
): Promise<Buffer | null> {
  // A signature would no longer hold.
  if (original.names.some((name) => name.toLowerCase().startsWith("_xmlsignatures/"))) return null;
  const directory = await readWorkbookDirectory(original, READ_LIMITS);
  const sheets = bySheet(directory, marks);
  const styleSheet = directory.relations.find(({ kind }) => kind === "styles");
  const draft = new PackageDraft(original);
  const xml = styleSheet && (await draft.text(styleSheet.target));
  const styles = xml === undefined ? undefined : MarkedStyles.of(xml);
  if (!sheets || !styleSheet || !styles) return null;
  for (const [index, placed] of sheets) {
    const part = directory.sheets[index]?.part;
    if (!part || !(await markSheet(draft, styles, part, index, placed))) return null;
  }
  draft.set(styleSheet.target, styles.toXml());
  // Marks are worth having without it.
  if (added) await addSheet(draft, directory, added);
  return draft.bytes();
}

async function contentOf(bytes: Buffer): Promise<OpenedWorkbook | undefined> {
  const assembly = new WorkbookAssembly();
  for await (const event of readXlsx(bytes)) assembly.add(event);
  return assembly.result && !isWorkbookRefusal(assembly.result) ? assembly.result : undefined;
}

/** Marking may colour and comment: every cell still has to say what it said, save on the sheet that was added. */
async function saysTheSame(before: Buffer, after: Buffer, added: AddedSheet | null): Promise<boolean> {
  const said = async (bytes: Buffer): Promise<string | undefined> => {
    const content = await contentOf(bytes);
    if (!content) return undefined;
    return JSON.stringify({ ...content, sheets: content.sheets.filter(({ name }) => name !== added?.name) });
  };
  const original = await said(before);
  return original !== undefined && original === (await said(after));
}

/**
 * The same workbook with the marked cells coloured and commented, and with a sheet of words beside its own where one is
 * given. Only the parts concerned are changed, and in them only what has to be; everything else keeps its bytes. Null
 * when that cannot be done faithfully, for the caller to list the marks on a sheet of their own.
 */
export async function markWorkbook(
  bytes: Buffer,
  marks: readonly WorkbookMark[],
  added: AddedSheet | null = null,
): Promise<Buffer | null> {
  const original = await openThroughGate(bytes, MARK_LIMITS);
  if (isWorkbookRefusal(original)) return null;
  try {
    const marked = await markPackage(original, marks, added);
    return marked && (await saysTheSame(bytes, marked, added)) ? marked : null;
  } catch (error) {
    if (error instanceof RefusedWorkbook) return null;
    throw error;
  } finally {
    original.close();
  }
}
