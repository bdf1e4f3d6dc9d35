import type { FormColumn, FormSheet } from "./form";
import { readNumberText } from "./number-text";
import { bracketUnit, plainLabel } from "./plain-text";
import type { SheetGrid } from "./sheet-grid";

const SEARCHED_HEAD_ROWS = 30;

/** Columns that offices add beside the numbers and that no form takes. */
export const SIDE_COLUMN = /^(行次|序号|编号|备注|单位|同比|环比|增长率?|增幅|占比|上年同期|上期|比重|说明)/;

/** What a line or column of a form may be called, plain. */
export const namesOf = (item: { label: string; aliases: readonly string[] }): string[] =>
  [item.label, ...item.aliases].map(plainLabel);

/** Labels of head lines; a line of column numbers under the heads is called 栏次. */
const HEAD_LABEL = /^(项目|指标|栏次|行次|序号|名称|科目|险种|地区|甲|单位|编制|填报)/;

/** A line of the table, whether or not its label is known: a name with numbers beside it. */
export function isDataRow(grid: SheetGrid, row: number, labelColumn: number): boolean {
  const label = plainLabel(grid.label(row, labelColumn));
  if (!/\p{Script=Han}/u.test(label) || HEAD_LABEL.test(label)) return false;
  for (let column = labelColumn + 1; column <= grid.lastColumn; column++) {
    const content = grid.at(row, column)?.content;
    if (content && content.kind !== "date" && readNumberText(content.text).kind === "number") return true;
  }
  return false;
}

/** The table may begin above the first known label, with lines that are called otherwise. */
export function firstDataRow(grid: SheetGrid, labelColumn: number, firstKnown: number): number {
  let first = firstKnown;
  while (first > 1 && isDataRow(grid, first - 1, labelColumn)) first -= 1;
  return first;
}

/** Head texts over a column from top to bottom, each once; lines that hold one text only are titles, not heads. */
export function headTexts(grid: SheetGrid, column: number, headRows: readonly number[]): string[] {
  const texts = headRows.map((row) => grid.label(row, column)).filter(Boolean);
  return texts.filter((text, index) => texts.indexOf(text) === index);
}

export function headRowsAbove(grid: SheetGrid, firstRow: number): number[] {
  const rows: number[] = [];
  for (let row = Math.max(1, firstRow - SEARCHED_HEAD_ROWS); row < firstRow; row++) {
    const texts = new Set<string>();
    for (let column = 1; column <= grid.lastColumn; column++) texts.add(grid.label(row, column));
    texts.delete("");
    if (texts.size > 1) rows.push(row);
  }
  return rows;
}

function matchColumn(texts: readonly string[], form: FormSheet): FormColumn | null {
  const plain = texts.map(plainLabel);
  for (const text of [...plain].reverse()) {
    const candidates = form.columns.filter((column) => namesOf(column).includes(text));
    if (candidates.length === 1) return candidates[0] ?? null;
    const grouped = candidates.filter((column) => column.group && plain.includes(plainLabel(column.group)));
    if (grouped.length === 1) return grouped[0] ?? null;
  }
  return null;
}

/** A head that only its group names is not the column that another one is by its own name. */
export function columnKeys(
  heads: ReadonlyMap<number, readonly string[]>,
  form: FormSheet,
): ReadonlyMap<number, string> {
  const found = [...heads].flatMap(([at, texts]) => {
    const key = matchColumn(texts, form)?.key;
    const column = form.columns.find((one) => one.key === key);
    const lowest = column !== undefined && namesOf(column).includes(plainLabel(texts.at(-1) ?? ""));
    return key === undefined ? [] : [{ at, key, lowest }];
  });
  return new Map(
    found
      .filter(({ key, lowest }) => lowest || !found.some((other) => other.key === key && other.lowest))
      .map(({ at, key }) => [at, key]),
  );
}

/** The unit that the lowest of these heads states. */
export const lastUnit = (texts: readonly string[]): string | null =>
  texts.reduce<string | null>((unit, text) => bracketUnit(text) ?? unit, null);
