import type { Area } from "../../area";
import { addMonths, type Month, type Period, periodText, through } from "../../period";
import { isVintage, VINTAGES, type Vintage } from "../../vintage";
import type { Finding } from "../finding";
import type { Form, FormCode } from "../form";
import { plainLabel } from "../plain-text";
import { readStatement, type StatementReading } from "../read-statement";
import type { Sheet } from "../sheet";
import { cellAddress } from "../sheet";
import { CHOICE_SHEET, STAMP_SHEET } from "../sheet-match";
import { readStamp } from "../statement-target";
import { type Block, HISTORY_INDEX, HISTORY_STAMP, splitBlocks } from "./history-blocks";
import { isOver } from "./history-periods";
import { type PackForms, reportedAs } from "./pack-forms";

/** One statement of a pack: of a form and a period, with what was read of it. */
export type HistoryStatement = {
  readonly form: FormCode;
  readonly period: string;
  readonly through: Month;
  readonly vintage: Vintage;
  /** Nothing at all was filled in: it is left out, and that is said. */
  readonly isEmpty: boolean;
  readonly reading: StatementReading;
};

export type HistoryReading = {
  readonly statements: readonly HistoryStatement[];
  /** About the pack as a whole: with one that refuses, nothing of it is opened. */
  readonly findings: readonly Finding[];
};

export type HistoryTarget = {
  readonly area: Area;
  readonly otherAreas: readonly Area[];
  /** The month in which it is read. */
  readonly today: Month;
};

const refusal = (
  rule: Finding["rule"],
  message: string,
  sheet: string | null = null,
  cell: string | null = null,
): Finding => ({ severity: "refuse", rule, sheet, cell, message });

function checkStamp(sheets: readonly Sheet[], { area }: HistoryTarget): Finding[] {
  const stamp = readStamp(sheets);
  const form = stamp.get("form");
  if (form && form !== HISTORY_STAMP)
    return [
      refusal("wrong-form", "这是单期报表的模板，不是历史数据表；请到“报送数据”上传，或在本页下载历史数据表"),
    ];
  const stamped = stamp.get("area");
  return stamped && stamped !== area.code
    ? [refusal("wrong-area", `这份历史数据表属于地区 ${stamped}，本次应报${area.name}（${area.code}）`)]
    : [];
}

/** Which edition the index names for each period, in the column under the period; the routine one where it names none. */
function readVintages(sheets: readonly Sheet[]): { vintages: Map<string, Vintage>; findings: Finding[] } {
  const vintages = new Map<string, Vintage>();
  const findings: Finding[] = [];
  const index = sheets.find(({ name }) => plainLabel(name) === HISTORY_INDEX);
  const rowOf = (label: string): number | undefined =>
    index?.cells.find(({ column, content }) => column === 1 && plainLabel(content.text) === label)?.row;
  const [periods, editions] = [rowOf("期间"), rowOf("版次")];
  for (const cell of index?.cells ?? []) {
    if (cell.row !== editions || cell.column === 1) continue;
    const period = index?.cells.find(({ row, column }) => row === periods && column === cell.column);
    const text = cell.content.text.trim();
    const known = Object.entries(VINTAGES).find(([, name]) => name === text)?.[0];
    if (period && known && isVintage(known)) vintages.set(period.content.text.trim(), known);
    else if (period && text !== "") {
      const address = cellAddress(cell.row, cell.column);
      findings.push(
        refusal("wrong-period", `没有“${text}”这种版次，请从下拉列表选择`, HISTORY_INDEX, address),
      );
    }
  }
  return { vintages, findings };
}

/** A statement in which only values are missing, and all of them, was left out on purpose. */
const isEmptyReading = ({ entries, findings }: StatementReading): boolean =>
  entries.length === 0 && findings.every(({ rule }) => rule === "missing-value" || rule === "missing-sheet");

type SplitSheet = { readonly sheet: Sheet } & ReturnType<typeof splitBlocks>;

type Found = { readonly form: Form; readonly period: Period; readonly sheets: Sheet[] };

const holds = (form: Form, sheet: Sheet): boolean =>
  form.sheets.some(({ name }) => plainLabel(name) === plainLabel(sheet.name));

/** Reads a workbook of many statements of one area: each by the same rules as a statement of its own. */
export function readHistory(
  forms: PackForms,
  sheets: readonly Sheet[],
  target: HistoryTarget,
): HistoryReading {
  const { vintages, findings: editions } = readVintages(sheets);
  const findings: Finding[] = [...checkStamp(sheets, target), ...editions];
  const split = sheets
    .filter(({ name, hidden }) => !hidden && name !== HISTORY_INDEX)
    .map((sheet): SplitSheet => ({ sheet, ...splitBlocks(sheet) }));
  const months = split.flatMap(({ blocks }) => blocks.map(({ period }) => through(period)));
  const all = [...new Set([...months, addMonths(target.today, -1)])].flatMap(forms);
  const known = split.filter(({ sheet }) => all.some((form) => holds(form, sheet)));
  const found = new Map<string, Found>();
  for (const { sheet, blocks, findings: own } of known) {
    findings.push(...own);
    for (const block of blocks) {
      const { period } = block;
      const form = forms(through(period)).find((one) => holds(one, sheet));
      findings.push(...checkPeriod(form, block, target));
      if (!form) continue;
      const key = `${form.code}|${periodText(period)}`;
      const statement = found.get(key) ?? { form, period, sheets: [] };
      statement.sheets.push(block.sheet);
      found.set(key, statement);
    }
  }
  if (known.length === 0)
    findings.push(refusal("wrong-form", "没有找到历史数据表的任何一张工作表，请在本页下载后填报"));
  findings.push(...extraSheets(sheets, new Set(known.map(({ sheet }) => sheet))));
  const statements = [...found.values()].map(({ form, period, sheets: parts }): HistoryStatement => {
    const reading = readStatement(form, parts, { ...target, through: through(period) });
    return {
      form: form.code,
      period: periodText(reportedAs(form, period) ?? period),
      through: through(period),
      vintage: vintages.get(periodText(period)) ?? "monthly",
      isEmpty: isEmptyReading(reading),
      reading,
    };
  });
  if (statements.length > 0 && statements.every(({ isEmpty }) => isEmpty))
    findings.push(refusal("missing-value", "各期各表都没有填，没有可以登记的数据"));
  return { statements: statements.sort((a, b) => (a.through < b.through ? -1 : 1)), findings };
}

function checkPeriod(
  form: Form | undefined,
  { period, sheet, cell }: Block,
  { today }: HistoryTarget,
): Finding[] {
  const text = periodText(period);
  if (!isOver(period, today))
    return [refusal("wrong-period", `${text} 还没有结束，不是历史数据`, sheet.name, cell)];
  if (!form)
    return [refusal("wrong-period", `${text} 没有这张报表，请删去这一段或重新下载`, sheet.name, cell)];
  return reportedAs(form, period) === null
    ? [refusal("wrong-period", `“${form.name}”不按这种期间报送：${text}`, sheet.name, cell)]
    : [];
}

function extraSheets(sheets: readonly Sheet[], known: ReadonlySet<Sheet>): Finding[] {
  const own = new Set([HISTORY_INDEX, STAMP_SHEET, CHOICE_SHEET]);
  return sheets
    .filter((sheet) => !known.has(sheet) && !own.has(sheet.name) && sheet.cells.length > 0)
    .map(({ name, hidden }) => ({
      severity: "note",
      rule: hidden ? "hidden-sheet" : "extra-sheet",
      ...{ sheet: name, cell: null },
      message: hidden ? "隐藏的工作表未读取" : "历史数据表以外的工作表未读取",
    }));
}
