import type { CellContent, Sheet } from "@/lib/domain/submissions/sheet";
import { cellAddress } from "@/lib/domain/submissions/sheet";
import { readXlsx } from "../read-xlsx";
import { type OpenedWorkbook, WorkbookAssembly, type WorkbookEvent } from "../workbook-event";
import type { WorkbookRefusal } from "../workbook-refusal";
import { isWorkbookRefusal } from "../workbook-refusal";
import { type SampleWorkbook, sampleOfRows } from "./sample-workbook";

/** Puts a reader's events together. */
export async function collect(
  events: AsyncIterable<WorkbookEvent>,
): Promise<OpenedWorkbook | WorkbookRefusal> {
  const assembly = new WorkbookAssembly();
  for await (const event of events) assembly.add(event);
  if (!assembly.result) throw new Error("The reader ended without an end");
  return assembly.result;
}

/** For tests of what is read: a refusal fails the test with its sentence. */
export async function collectWorkbook(events: AsyncIterable<WorkbookEvent>): Promise<OpenedWorkbook> {
  const outcome = await collect(events);
  if (isWorkbookRefusal(outcome)) throw new Error(`${outcome.code}: ${outcome.message}`);
  return outcome;
}

/** The contents of a sheet by address. */
export const contentsOf = (sheet: Sheet): Record<string, CellContent> =>
  Object.fromEntries(sheet.cells.map((cell) => [cellAddress(cell.row, cell.column), cell.content]));

/** What is read of a sheet with the given rows. */
export async function readRows(
  rows: string,
  sample: Omit<SampleWorkbook, "sheets"> = {},
): Promise<Record<string, CellContent>> {
  const { sheets } = await collectWorkbook(readXlsx(sampleOfRows(rows, sample)));
  return contentsOf(sheets[0] as Sheet);
}
