import { readCsv } from "./read-csv";
import { READ_LIMITS, type ReadLimits } from "./read-limits";
import { readXlsx } from "./read-xlsx";
import { recogniseFile } from "./recognise-file";
import type { WorkbookEvent } from "./workbook-event";
import { isWorkbookRefusal } from "./workbook-refusal";

/** Reads a file of either kind in this process: for the child and for tests, as nothing here limits time or memory. */
export async function* readWorkbook(
  path: string,
  name: string,
  limits: ReadLimits = READ_LIMITS,
): AsyncGenerator<WorkbookEvent> {
  const file = await recogniseFile(path);
  if (isWorkbookRefusal(file)) yield { type: "refused", refusal: file };
  else yield* file.kind === "xlsx" ? readXlsx(path, limits) : readCsv(path, name, limits);
}
