import { readWorkbookDirectory } from "./cells/workbook-directory";
import { READ_LIMITS } from "./read-limits";
import { isWorkbookRefusal, RefusedWorkbook } from "./workbook-refusal";
import { openThroughGate } from "./xlsx-gate";

/** Names of the visible worksheets in the order people see them; null for what is no XLSX. */
export async function sheetNames(bytes: Buffer): Promise<string[] | null> {
  const opened = await openThroughGate(bytes);
  if (isWorkbookRefusal(opened)) return null;
  try {
    const { sheets } = await readWorkbookDirectory(opened, READ_LIMITS);
    return sheets
      .filter(({ part, visibility }) => part !== undefined && visibility === "visible")
      .map(({ name }) => name);
  } catch (error) {
    if (error instanceof RefusedWorkbook) return null;
    throw error;
  } finally {
    opened.close();
  }
}
