import type { Finding } from "./finding";
import type { Form, FormSheet } from "./form";
import { plainLabel } from "./plain-text";
import type { Sheet } from "./sheet";

/** Name of the hidden sheet in which a template records its form, area and period. */
export const STAMP_SHEET = "_yiheng";

/** Name of the hidden sheet in which a template keeps what its drop-downs offer. */
export const CHOICE_SHEET = "_选项";

const isOwn = ({ name, hidden }: Sheet): boolean => name === STAMP_SHEET || (hidden && name === CHOICE_SHEET);

const TITLE_ROWS = 5;

const carriesTitle = (sheet: Sheet, form: FormSheet): boolean =>
  sheet.cells.some(
    (cell) =>
      cell.row <= TITLE_ROWS &&
      cell.content.kind === "text" &&
      plainLabel(cell.content.text).includes(plainLabel(form.title)),
  );

/** Pairs each sheet of a form with a sheet of the workbook, by name and else by the title inside it. */
export function matchSheets(
  form: Form,
  sheets: readonly Sheet[],
): { pairs: [FormSheet, Sheet][]; findings: Finding[] } {
  const findings: Finding[] = [];
  const visible = sheets.filter((sheet) => !sheet.hidden);
  const taken = new Set<Sheet>();
  const pairs: [FormSheet, Sheet][] = [];
  for (const wanted of form.sheets) {
    const free = visible.filter((sheet) => !taken.has(sheet));
    const named = free.find((sheet) => plainLabel(sheet.name) === plainLabel(wanted.name));
    const titled = free.filter((sheet) => carriesTitle(sheet, wanted));
    const only = form.sheets.length === 1 && free.length === 1 ? free[0] : undefined;
    const match = named ?? (titled.length === 1 ? titled[0] : undefined) ?? only;
    if (match) {
      taken.add(match);
      pairs.push([wanted, match]);
    } else {
      findings.push({
        severity: "refuse",
        sheet: wanted.name,
        cell: null,
        rule: "missing-sheet",
        message: `缺少工作表“${wanted.name}”`,
      });
    }
  }
  for (const sheet of sheets) {
    if (taken.has(sheet) || isOwn(sheet) || sheet.cells.length === 0) continue;
    findings.push({
      severity: "note",
      sheet: sheet.name,
      cell: null,
      rule: sheet.hidden ? "hidden-sheet" : "extra-sheet",
      message: sheet.hidden ? "隐藏的工作表未读取" : "模板以外的工作表未读取",
    });
  }
  return { pairs, findings };
}
