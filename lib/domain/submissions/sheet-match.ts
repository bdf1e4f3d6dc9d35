import { EFFECT_SHEET } from "./effect/effect-sheet";
import type { Finding } from "./finding";
import type { Form, FormSheet } from "./form";
import { confirmedWords, type LabelMapping, mappingLabel, mappingsOf } from "./mapping/label-mapping";
import { ALIKE, likeness } from "./mapping/propose-targets";
import type { MissingSheet } from "./mapping/statement-outline";
import { plainLabel } from "./plain-text";
import type { Sheet } from "./sheet";

/** Name of the hidden sheet in which a template records its form, area and period. */
export const STAMP_SHEET = "_yiheng";

/** Name of the hidden sheet in which a template keeps what its drop-downs offer. */
export const CHOICE_SHEET = "_选项";

/** A sheet that the product put there: nothing on it is anybody's figure. */
const isOwn = ({ name, hidden }: Sheet): boolean =>
  name === STAMP_SHEET || name === EFFECT_SHEET || (hidden && name === CHOICE_SHEET);

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
  mappings: readonly LabelMapping[] = [],
): { pairs: [FormSheet, Sheet][]; findings: Finding[]; missing: MissingSheet[] } {
  const findings: Finding[] = [];
  const lost: FormSheet[] = [];
  const visible = sheets.filter((sheet) => !sheet.hidden && !isOwn(sheet));
  const taken = new Set<Sheet>();
  const pairs: [FormSheet, Sheet][] = [];
  for (const wanted of form.sheets) {
    const free = visible.filter((sheet) => !taken.has(sheet));
    const named = free.find((sheet) => plainLabel(sheet.name) === plainLabel(wanted.name));
    const titled = free.filter((sheet) => carriesTitle(sheet, wanted));
    const only = form.sheets.length === 1 && free.length === 1 ? free[0] : undefined;
    const confirmed = mappingsOf(mappings, "sheet", wanted.name);
    const mapped = free.filter((sheet) => confirmed.has(mappingLabel(sheet.name)));
    const itself = named ?? (titled.length === 1 ? titled[0] : undefined);
    const match = itself ?? (mapped.length === 1 ? mapped[0] : undefined) ?? only;
    if (match) {
      taken.add(match);
      pairs.push([wanted, match]);
      const mapping = itself ? undefined : confirmed.get(mappingLabel(match.name));
      if (mapping) {
        findings.push({
          severity: "note",
          sheet: match.name,
          cell: null,
          rule: "mapped-label",
          message: `按本地区已确认的对应关系读取：工作表“${match.name}”→“${wanted.name}”${confirmedWords(mapping)}`,
        });
      }
    } else {
      lost.push(wanted);
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
  const unread = visible.filter((sheet) => !taken.has(sheet) && sheet.cells.length > 0);
  return { pairs, findings, missing: lost.map((wanted) => missingSheet(wanted, unread, lost.length)) };
}

/** Sheets of the workbook that may be one that is missing, the likeliest first. */
function missingSheet(wanted: FormSheet, unread: readonly Sheet[], lost: number): MissingSheet {
  const alike = (name: string): number => Math.max(likeness(name, wanted.name), likeness(name, wanted.title));
  const candidates = unread.map(({ name }) => name).sort((a, b) => alike(b) - alike(a));
  const [first] = candidates;
  const likely = first !== undefined && (alike(first) >= ALIKE || (lost === 1 && candidates.length === 1));
  return { sheet: wanted.name, candidates, proposal: likely ? first : null };
}
