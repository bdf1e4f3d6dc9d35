import type { Finding } from "@/lib/domain/submissions/finding";
import type { PackForms } from "@/lib/domain/submissions/history/pack-forms";
import {
  type HistoryReading,
  type HistoryTarget,
  readHistory,
} from "@/lib/domain/submissions/history/read-history";
import { findIdentity } from "@/lib/domain/submissions/identity";
import { programPath } from "@/lib/programs";
import { openWorkbook } from "@/lib/workbooks/open-workbook";
import { isWorkbookRefusal } from "@/lib/workbooks/workbook-refusal";

export type PackFileReading = HistoryReading & {
  /** The file may be kept: it could be read and holds no identity (MODEL M24). */
  readonly keepFile: boolean;
};

const refused = (findings: readonly Finding[]): PackFileReading => ({
  statements: [],
  findings,
  keepFile: false,
});

/** Reads a pack in a process of its own: all of its statements, and everything that is wrong with each at once. */
export async function readPackFile(
  forms: PackForms,
  path: string,
  fileName: string,
  target: HistoryTarget,
): Promise<PackFileReading> {
  const opened = await openWorkbook(path, {
    name: fileName,
    reader: programPath("read-workbook"),
    onCrash: (complaint) => console.error(`The reader of a workbook crashed: ${complaint}`),
  });
  if (isWorkbookRefusal(opened)) {
    const { message } = opened;
    return refused([{ severity: "refuse", sheet: null, cell: null, rule: "unreadable-file", message }]);
  }
  const identity = findIdentity(opened.sheets);
  if (identity.length > 0) return refused(identity);
  return { ...readHistory(forms, opened.sheets, target), keepFile: true };
}
