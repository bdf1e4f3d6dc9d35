import type { Month } from "@/lib/domain/period";
import { readBulletin } from "@/lib/domain/submissions/bulletin/read-bulletin";
import type { FormCode } from "@/lib/domain/submissions/form";
import { statementForm } from "@/lib/domain/submissions/form-catalogue";
import { checkHistory, type Earlier } from "@/lib/domain/submissions/history-check";
import { findIdentity } from "@/lib/domain/submissions/identity";
import { readStatement, type StatementReading } from "@/lib/domain/submissions/read-statement";
import type { Sheet } from "@/lib/domain/submissions/sheet";
import type { StatementTarget } from "@/lib/domain/submissions/statement-target";
import { programPath } from "@/lib/programs";
import { openWorkbook } from "@/lib/workbooks/open-workbook";
import { isWorkbookRefusal } from "@/lib/workbooks/workbook-refusal";

export type FileReading = StatementReading & {
  /** The file may be kept: it could be read and holds no identity (MODEL M24). */
  readonly keepFile: boolean;
};

/** Reads an uploaded file in a process of its own and says everything that is wrong with it at once. */
export async function readStatementFile(
  path: string,
  fileName: string,
  form: FormCode,
  target: StatementTarget & { readonly through: Month },
  earlier: Earlier,
): Promise<FileReading> {
  const opened = await openWorkbook(path, { name: fileName, reader: programPath("read-workbook") });
  if (isWorkbookRefusal(opened)) {
    const finding = {
      severity: "refuse",
      sheet: null,
      cell: null,
      rule: "unreadable-file",
      message: opened.message,
    } as const;
    return { entries: [], findings: [finding], keepFile: false };
  }
  const identity = findIdentity(opened.sheets);
  if (identity.length > 0) return { entries: [], findings: identity, keepFile: false };
  const reading = readSheets(form, opened.sheets, target);
  return {
    entries: reading.entries,
    findings: [...reading.findings, ...checkHistory(reading.entries, earlier)],
    keepFile: true,
  };
}

function readSheets(form: FormCode, sheets: readonly Sheet[], target: StatementTarget): StatementReading {
  const statement = statementForm(form);
  return statement ? readStatement(statement, sheets, target) : readBulletin(sheets, target);
}
