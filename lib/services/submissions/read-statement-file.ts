import type { Area } from "@/lib/domain/area";
import type { Month } from "@/lib/domain/period";
import { readBulletin } from "@/lib/domain/submissions/bulletin/read-bulletin";
import type { Finding } from "@/lib/domain/submissions/finding";
import type { Form, FormCode, FormSheet } from "@/lib/domain/submissions/form";
import { findIdentity } from "@/lib/domain/submissions/identity";
import { checkKnown, type KnownFigures } from "@/lib/domain/submissions/known-check";
import type { LabelMapping } from "@/lib/domain/submissions/mapping/label-mapping";
import {
  asksAnything,
  asksOf,
  type SheetOutline,
  type StatementOutline,
} from "@/lib/domain/submissions/mapping/statement-outline";
import {
  assumedCounts,
  type UnitGround,
  unitQuestions,
} from "@/lib/domain/submissions/mapping/unit-questions";
import { readStatement, type StatementReading } from "@/lib/domain/submissions/read-statement";
import type { Sheet } from "@/lib/domain/submissions/sheet";
import type { StatementTarget } from "@/lib/domain/submissions/statement-target";
import { programPath } from "@/lib/programs";
import { openWorkbook } from "@/lib/workbooks/open-workbook";
import { isWorkbookRefusal } from "@/lib/workbooks/workbook-refusal";

export type FileReading = Pick<StatementReading, "entries" | "findings"> & {
  /** What of the workbook a person may confirm; null where everything was understood. */
  readonly outline: StatementOutline | null;
  /** The file may be kept: it could be read and holds no identity (MODEL M24). */
  readonly keepFile: boolean;
};

/** What a file was uploaded as. */
export type StatedAs = {
  readonly form: FormCode;
  /** The form as it holds for the area and month; null for a list of published items. */
  readonly layout: Form | null;
  readonly period: string;
  readonly through: Month;
  readonly area: Area;
  readonly otherAreas: readonly Area[];
  /** What was confirmed of the area's workbooks. */
  readonly mappings: readonly LabelMapping[];
};

/**
 * Reads an uploaded file in a process of its own and says everything that is wrong with it at once. What is known is
 * waited for only after that: the database is asked while the process starts.
 */
export async function readStatementFile(
  path: string,
  fileName: string,
  stated: StatedAs,
  asked: KnownFigures | Promise<KnownFigures>,
): Promise<FileReading> {
  const opened = await openWorkbook(path, {
    name: fileName,
    reader: programPath("read-workbook"),
    onCrash: (complaint) => console.error(`The reader of a workbook crashed: ${complaint}`),
  });
  if (isWorkbookRefusal(opened)) {
    const finding = {
      severity: "refuse",
      sheet: null,
      cell: null,
      rule: "unreadable-file",
      message: opened.message,
    } as const;
    return { entries: [], findings: [finding], outline: null, keepFile: false };
  }
  const identity = findIdentity(opened.sheets);
  if (identity.length > 0) return { entries: [], findings: identity, outline: null, keepFile: false };
  const reading = readSheets(stated.layout, opened.sheets, stated);
  const known = await asked;
  const findings = [
    ...reading.findings,
    ...linkedElsewhere(opened.notes.externalLinks),
    ...checkKnown(stated, reading.entries, known),
  ];
  const { entries } = reading;
  const outline = outlineOf(stated.layout, reading, { entries, findings, earlier: known.earlier });
  return { entries, findings: [...findings, ...assumedCounts(outline)], outline, keepFile: true };
}

/** Only sheets in which something is open are kept: a page shows no more of a workbook than it asks about. */
function outlineOf(
  statement: Form | null,
  { outline }: StatementReading,
  ground: UnitGround,
): StatementOutline | null {
  if (!outline || !statement) return null;
  const sheets = outline.sheets.map(({ uses, ...sheet }): SheetOutline => {
    const formSheet = statement.sheets.find(({ name }) => name === sheet.sheet) as FormSheet;
    return { ...sheet, units: unitQuestions(formSheet, { ...sheet, uses }, ground) };
  });
  const open = { sheets: sheets.filter(asksOf), missingSheets: outline.missingSheets };
  return asksAnything(open) ? open : null;
}

/** What a formula took from another file is what it was when the sheet was saved. */
function linkedElsewhere(links: number): Finding[] {
  if (links === 0) return [];
  const message = `表中有公式引用了 ${links} 个其他工作簿，按保存时的结果读取`;
  return [{ severity: "note", sheet: null, cell: null, rule: "external-link", message }];
}

const readSheets = (
  form: Form | null,
  sheets: readonly Sheet[],
  target: StatementTarget & Pick<StatedAs, "mappings">,
): StatementReading =>
  form ? readStatement(form, sheets, target, target.mappings) : readBulletin(sheets, target);
