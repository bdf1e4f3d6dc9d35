import type { FormSheet } from "../form";
import { shippedForm } from "../form-catalogue";
import { plainLabel } from "../plain-text";
import { STAMP_SHEET } from "../sheet-match";
import { type OwnFormBody, type OwnLine, SUPPLEMENT_SHEET } from "./own-form-body";
import { faultWhen, type OwnFormFinding, ofLine, REQUIRED } from "./own-form-finding";
import { rowColumns } from "./row-columns";

const SHEET_NAME_MAX = 20;
const SHEET_NAME = /^[\p{Script=Han}A-Za-z0-9（）]+$/u;

const namesOf = ({ label, aliases }: Pick<OwnLine, "label" | "aliases">): string[] =>
  [label, ...aliases].map(plainLabel).filter((name) => name !== "");

/** What is wrong with where a line stands: its sheet, columns, neighbours and the row that it is a part of. */
export function placeFindings(line: OwnLine, body: OwnFormBody): OwnFormFinding[] {
  const base = body.base === null ? null : shippedForm(body.base);
  const sheet = base?.sheets.find(({ name }) => name === line.sheet) ?? null;
  return [
    ...(base ? shippedSheetFindings(line, sheet) : ownSheetFindings(line)),
    ...labelFindings(line, body, sheet),
    ...unitFindings(line, body, sheet),
    ...withinFindings(line, body, sheet),
  ];
}

function ownSheetFindings(line: OwnLine): OwnFormFinding[] {
  const place = ofLine(line, "sheet");
  return [
    ...faultWhen(line.sheet.trim() === "", place, "请填写工作表名称", REQUIRED),
    ...faultWhen(
      line.sheet.trim() !== "" &&
        (!SHEET_NAME.test(line.sheet) || line.sheet.length > SHEET_NAME_MAX || line.sheet === STAMP_SHEET),
      place,
      `工作表名称只用汉字、字母、数字和圆括号，不超过 ${SHEET_NAME_MAX} 个字`,
    ),
  ];
}

function shippedSheetFindings(line: OwnLine, sheet: FormSheet | null): OwnFormFinding[] {
  if (line.sheet === SUPPLEMENT_SHEET) return [];
  if (!sheet) return faultWhen(true, ofLine(line, "sheet"), `这张报表没有工作表“${line.sheet}”`);
  const open = rowColumns(sheet);
  const known = open.map(({ key }) => key);
  return [
    ...faultWhen(
      open.length === 0,
      ofLine(line, "sheet"),
      `“${sheet.name}”各列是不同的数，不能加行，请放在“${SUPPLEMENT_SHEET}”`,
    ),
    ...faultWhen(
      line.after !== "" && !sheet.rows.some(({ key }) => key === line.after),
      ofLine(line, "after"),
      `“${sheet.name}”没有这一行`,
    ),
    ...faultWhen(
      open.length > 1 && line.columns.length === 0,
      ofLine(line, "columns"),
      "至少选一列",
      REQUIRED,
    ),
    ...faultWhen(
      open.length > 1 && line.columns.some((key) => !known.includes(key)),
      ofLine(line, "columns"),
      "这一列不能加自定项目",
    ),
  ];
}

/** Rows are found by their names when a workbook is read: no two on a sheet may be called alike. */
function labelFindings(line: OwnLine, body: OwnFormBody, sheet: FormSheet | null): OwnFormFinding[] {
  const others = [
    ...(sheet?.rows ?? []),
    ...body.lines.filter(({ key, sheet: on }) => key !== line.key && on === line.sheet),
  ];
  const taken = new Map(others.flatMap((other) => namesOf(other).map((name) => [name, other.label])));
  const own = plainLabel(line.label);
  const alias = line.aliases.find((one) => taken.has(plainLabel(one)) || plainLabel(one) === own);
  return [
    ...faultWhen(
      own !== "" && taken.has(own),
      ofLine(line, "label"),
      `与本工作表的“${taken.get(own)}”重名（名称或别名），读取时分不清`,
      "repeated-label",
    ),
    ...faultWhen(
      alias !== undefined && own !== "",
      ofLine(line, "aliases"),
      alias !== undefined && plainLabel(alias) === own
        ? `别名“${alias}”与名称相同，不必写`
        : `别名“${alias}”与本工作表的“${taken.get(plainLabel(alias ?? ""))}”重名`,
      "repeated-alias",
    ),
  ];
}

/** A sheet writes each quantity in one unit; one of several columns says its units above them. */
function unitFindings(line: OwnLine, body: OwnFormBody, sheet: FormSheet | null): OwnFormFinding[] {
  const written =
    sheet?.units[line.quantity] ??
    body.lines.find(({ sheet: on, quantity }) => on === line.sheet && quantity === line.quantity)?.unit;
  return [
    ...faultWhen(
      written !== undefined && written !== line.unit,
      ofLine(line, "unit"),
      `“${line.sheet}”的这种数量以${written}填报，一张工作表只用一个单位`,
      "sheet-unit",
    ),
    ...faultWhen(
      sheet !== null && sheet.columns.length > 1 && sheet.units[line.quantity] === undefined,
      ofLine(line, "quantity"),
      `“${sheet?.name}”只填${Object.values(sheet?.units ?? {}).join("、")}，其他数量请放在“${SUPPLEMENT_SHEET}”`,
    ),
  ];
}

/** A part is counted in the same unit and the same columns as what it is a part of. */
function withinFindings(line: OwnLine, body: OwnFormBody, sheet: FormSheet | null): OwnFormFinding[] {
  if (line.within === "") return [];
  const place = ofLine(line, "within");
  const own = body.lines.find(({ key, sheet: on }) => key === line.within && on === line.sheet);
  if (own) {
    return [
      ...faultWhen(own.key === line.key || own.within !== "", place, "其中项只能属于一个总项，不能层层嵌套"),
      ...faultWhen(
        own.quantity !== line.quantity || own.kind !== line.kind,
        place,
        `与总项“${own.label}”的单位或汇总方式不同，不能作其中项`,
        "within-unit",
      ),
      ...columnFault(line, (column) => rowKeysOf(sheet) === 1 || own.columns.includes(column), own.label),
    ];
  }
  const row = sheet?.rows.find(({ key }) => key === line.within);
  if (!sheet || !row) return faultWhen(true, place, "没有所写的总项");
  const slots = [...sheet.slots].filter(([key]) => key.startsWith(`${row.key}/`));
  return [
    ...faultWhen(
      slots.some(([, { quantity }]) => quantity !== line.quantity),
      place,
      `与总项“${row.label}”的单位不同，不能作其中项`,
      "within-unit",
    ),
    ...columnFault(line, (column) => slots.some(([key]) => key === `${row.key}/${column}`), row.label),
  ];
}

const rowKeysOf = (sheet: FormSheet | null): number => (sheet ? rowColumns(sheet).length : 1);

const columnFault = (line: OwnLine, has: (column: string) => boolean, label: string): OwnFormFinding[] =>
  faultWhen(
    line.columns.some((column) => !has(column)),
    ofLine(line, "within"),
    `总项“${label}”没有所选的列`,
    "within-columns",
  );
