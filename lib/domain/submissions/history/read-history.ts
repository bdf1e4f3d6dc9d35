import type { Area } from "../../area";
import { type Month, type Period, periodText, through } from "../../period";
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

/** Reads a workbook of many statements of one area: each by the same rules as a statement of its own. */
export function readHistory(
  forms: readonly Form[],
  sheets: readonly Sheet[],
  target: HistoryTarget,
): HistoryReading {
  const { vintages, findings: editions } = readVintages(sheets);
  const findings: Finding[] = [...checkStamp(sheets, target), ...editions];
  const found = new Map<Form, Map<string, { period: Period; sheets: Sheet[] }>>();
  const known = new Set<Sheet>();
  for (const form of forms) {
    const periods = new Map<string, { period: Period; sheets: Sheet[] }>();
    for (const { name } of form.sheets) {
      const sheet = sheets.find((one) => !one.hidden && plainLabel(one.name) === plainLabel(name));
      if (!sheet) continue;
      known.add(sheet);
      const split = splitBlocks(sheet);
      findings.push(...split.findings, ...split.blocks.flatMap((block) => checkPeriod(form, block, target)));
      for (const { period, sheet: part } of split.blocks) {
        const at = periods.get(periodText(period)) ?? { period, sheets: [] };
        at.sheets.push(part);
        periods.set(periodText(period), at);
      }
    }
    found.set(form, periods);
  }
  if (known.size === 0)
    findings.push(refusal("wrong-form", "没有找到历史数据表的任何一张工作表，请在本页下载后填报"));
  findings.push(...extraSheets(sheets, known));
  const statements = [...found].flatMap(([form, periods]) =>
    [...periods.values()].map(({ period, sheets: parts }): HistoryStatement => {
      const at = { period: periodText(period), through: through(period) };
      const reading = readStatement(form, parts, { ...target, through: at.through });
      return {
        form: form.code,
        ...at,
        vintage: vintages.get(at.period) ?? "monthly",
        isEmpty: isEmptyReading(reading),
        reading,
      };
    }),
  );
  if (statements.length > 0 && statements.every(({ isEmpty }) => isEmpty))
    findings.push(refusal("missing-value", "各期各表都没有填，没有可以登记的数据"));
  return { statements: statements.sort((a, b) => (a.through < b.through ? -1 : 1)), findings };
}

function checkPeriod(form: Form, { period, sheet, cell }: Block, { today }: HistoryTarget): Finding[] {
  if (!isOver(period, today))
    return [refusal("wrong-period", `${periodText(period)} 还没有结束，不是历史数据`, sheet.name, cell)];
  return form.frequencies.includes(period.frequency)
    ? []
    : [refusal("wrong-period", `“${form.name}”不按这种期间报送：${periodText(period)}`, sheet.name, cell)];
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
