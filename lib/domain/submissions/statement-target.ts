import type { Area } from "../area";
import { cumulativeName, type Month } from "../period";
import type { Finding } from "./finding";
import type { Form } from "./form";
import { findPeriod } from "./period-text";
import { halfWidth } from "./plain-text";
import type { Sheet } from "./sheet";
import { cellAddress } from "./sheet";
import { STAMP_SHEET } from "./sheet-match";

/** What the submitter says the file is: the statement of this area cumulated through this month. */
export type StatementTarget = {
  readonly area: Area;
  readonly through: Month;
  readonly otherAreas: readonly Area[];
};

const TITLE_ROWS = 4;

/** Heads such as “2025年同期” speak of other periods rightly: only titles and period lines are held to the target. */
const TITLE = /表|期间|报告期/;

/** Form, area and through-month that the template wrote into its hidden sheet. */
export function readStamp(sheets: readonly Sheet[]): ReadonlyMap<string, string> {
  const stamp = new Map<string, string>();
  const sheet = sheets.find((candidate) => candidate.name === STAMP_SHEET);
  for (const cell of sheet?.cells ?? []) {
    if (cell.column !== 1) continue;
    const value = sheet?.cells.find((other) => other.row === cell.row && other.column === 2);
    if (value) stamp.set(cell.content.text, value.content.text);
  }
  return stamp;
}

const refusal = (
  rule: "wrong-form" | "wrong-area" | "wrong-period",
  message: string,
  sheet: string | null = null,
  cell: string | null = null,
): Finding => ({ severity: "refuse", sheet, cell, rule, message });

const namesOf = (area: Area): string[] => [area.name, ...area.aliases, ...area.formerNames];

/** Holds the stamp and the titles of a workbook against the area and period it was uploaded for. */
export function checkTarget(
  form: Pick<Form, "code" | "name">,
  sheets: readonly Sheet[],
  target: StatementTarget,
): Finding[] {
  const findings: Finding[] = [];
  const stamp = readStamp(sheets);
  const stampedForm = stamp.get("form");
  if (stampedForm && stampedForm !== form.code) {
    findings.push(refusal("wrong-form", `这是另一张表（${stampedForm}）的模板，本次应报“${form.name}”`));
  }
  const stampedArea = stamp.get("area");
  if (stampedArea && stampedArea !== target.area.code) {
    findings.push(
      refusal(
        "wrong-area",
        `模板属于地区 ${stampedArea}，本次应报${target.area.name}（${target.area.code}）`,
      ),
    );
  }
  const stampedMonth = stamp.get("through");
  if (stampedMonth && stampedMonth !== target.through) {
    findings.push(
      refusal("wrong-period", `模板的期间截至 ${stampedMonth}，本次应报${cumulativeName(target.through)}`),
    );
  }
  for (const sheet of sheets.filter((candidate) => !candidate.hidden)) {
    // A table may be one of several on its sheet, or begin below empty rows.
    const lastTitleRow = (sheet.cells[0]?.row ?? 1) + TITLE_ROWS - 1;
    for (const cell of sheet.cells) {
      if (cell.row > lastTitleRow || cell.content.kind !== "text" || !TITLE.test(cell.content.text)) continue;
      findings.push(...checkTitle(cell.content.text, sheet.name, cellAddress(cell.row, cell.column), target));
    }
  }
  return findings;
}

function checkTitle(text: string, sheet: string, cell: string, target: StatementTarget): Finding[] {
  const findings: Finding[] = [];
  const period = findPeriod(text);
  if (period && period !== target.through) {
    findings.push(
      refusal(
        "wrong-period",
        `标题写的是${cumulativeName(period)}，本次应报${cumulativeName(target.through)}`,
        sheet,
        cell,
      ),
    );
  }
  const plain = halfWidth(text).replace(/\s/g, "");
  const own = namesOf(target.area).some((name) => plain.includes(name));
  const other = own ? undefined : target.otherAreas.find((area) => plain.includes(area.name));
  if (other) {
    findings.push(refusal("wrong-area", `标题写的是${other.name}，本次应报${target.area.name}`, sheet, cell));
  }
  return findings;
}
