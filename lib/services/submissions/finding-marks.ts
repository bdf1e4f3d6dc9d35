import type { Finding } from "@/lib/domain/submissions/finding";
import type { WorkbookMark } from "@/lib/workbooks/marking/cell-mark";

/** Where a finding about a whole sheet or file is told: the first cell people see. */
const FIRST_CELL = "A1";

/** Findings as marks on a workbook with these visible sheets; what concerns no cell of it stands on the first sheet. */
export function findingMarks(
  findings: readonly Finding[],
  sheets: readonly [string, ...string[]],
): WorkbookMark[] {
  return findings.map(({ severity, sheet, cell, message }): WorkbookMark => {
    const there = sheet !== null && sheets.includes(sheet);
    const named = sheet !== null && !there ? `工作表“${sheet}”：${message}` : message;
    return {
      sheet: there ? sheet : sheets[0],
      cell: there && cell !== null ? cell : FIRST_CELL,
      message: named,
      severity: severity === "refuse" ? "error" : "warning",
    };
  });
}
