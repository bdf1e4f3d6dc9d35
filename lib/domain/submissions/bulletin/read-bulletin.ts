import { negate, shift } from "../../decimal";
import { unitPower } from "../../unit";
import type { Entry } from "../entry";
import { entryKey } from "../entry";
import type { Finding, FindingRule, Severity } from "../finding";
import { readNumberText } from "../number-text";
import { plainLabel } from "../plain-text";
import type { StatementReading } from "../read-statement";
import { cellAddress, type Sheet } from "../sheet";
import { SheetGrid } from "../sheet-grid";
import { checkTarget, type StatementTarget } from "../statement-target";
import { type BulletinItem, findBulletinItem } from "./bulletin-item";
import { LONG_SERIES_ITEMS } from "./long-series-items";
import { BULLETIN_ITEMS } from "./published-items";

export const BULLETIN_SHEET = "公布数据";
export const BULLETIN_TITLE = "公布数据表";

/** Heads of the list, in template order; the first four are needed. */
export const BULLETIN_HEADS = ["项目", "险种", "数值", "单位", "系列", "来源", "说明"] as const;
const NEEDED = 4;
const SEARCHED_ROWS = 10;
/** What stands under 系列 for items of the long series. */
export const LONG_SERIES_MARK = "长序列";

type Heads = { readonly row: number; readonly columns: ReadonlyMap<string, number> };

function findHeads(grid: SheetGrid): Heads | null {
  for (let row = 1; row <= Math.min(SEARCHED_ROWS, grid.lastRow); row++) {
    const columns = new Map<string, number>();
    for (let column = 1; column <= grid.lastColumn; column++) {
      const label = plainLabel(grid.label(row, column));
      if ((BULLETIN_HEADS as readonly string[]).includes(label)) columns.set(label, column);
    }
    if (BULLETIN_HEADS.slice(0, NEEDED).every((head) => columns.has(head))) return { row, columns };
  }
  return null;
}

/** Reads a list of published statistics, one item a line: each must be a known item in a unit that it is written in. */
export function readBulletin(sheets: readonly Sheet[], target: StatementTarget): StatementReading {
  const sheet = sheets.find(({ name, hidden }) => !hidden && plainLabel(name) === BULLETIN_SHEET);
  const grid = sheet ? new SheetGrid(sheet) : null;
  const heads = grid ? findHeads(grid) : null;
  const findings: Finding[] = [...checkTarget({ code: "bulletin", name: BULLETIN_TITLE }, sheets, target)];
  if (!grid || !heads) {
    const message = grid
      ? `没有找到表头（${BULLETIN_HEADS.slice(0, NEEDED).join("、")}）`
      : `缺少工作表“${BULLETIN_SHEET}”`;
    findings.push({ severity: "refuse", sheet: BULLETIN_SHEET, cell: null, rule: "missing-sheet", message });
    return { entries: [], findings };
  }
  const entries = new Map<string, Entry>();
  for (let row = heads.row + 1; row <= grid.lastRow; row++) {
    const reading = readLine(grid, heads, row);
    findings.push(...reading.findings);
    if (!reading.entry) continue;
    const key = entryKey(reading.entry);
    const earlier = entries.get(key);
    if (earlier && earlier.value !== reading.entry.value) {
      findings.push(find(reading.entry, "refuse", "repeated-row", `与 ${earlier.cell} 是同一项目，数值不同`));
    }
    entries.set(key, reading.entry);
  }
  return { entries: [...entries.values()], findings };
}

const find = (
  at: Pick<Entry, "sheet" | "cell">,
  severity: Severity,
  rule: FindingRule,
  message: string,
): Finding => ({ severity, sheet: at.sheet, cell: at.cell, rule, message });

function readLine(grid: SheetGrid, heads: Heads, row: number): { entry: Entry | null; findings: Finding[] } {
  const text = (head: string): string => {
    const column = heads.columns.get(head);
    return column ? grid.label(row, column) : "";
  };
  const valueColumn = heads.columns.get("数值") as number;
  // A line merged over the columns is a note under the list.
  const merge = grid.merge(row, valueColumn);
  if (merge && merge.left !== merge.right) return { entry: null, findings: [] };
  const name = text("项目");
  const written = text("数值");
  if (name === "" && written === "") return { entry: null, findings: [] };
  const at = { sheet: grid.sheet.name, cell: cellAddress(row, valueColumn) };
  const stop = (rule: FindingRule, message: string) => ({
    entry: null,
    findings: [find(at, "refuse", rule, message)],
  });
  const items = text("系列") === LONG_SERIES_MARK ? LONG_SERIES_ITEMS : BULLETIN_ITEMS;
  const item = findBulletinItem(items, name, text("险种"));
  if (!item) return stop("unknown-item", `不认识的项目“${text("险种")} ${name}”`);
  const reading = readNumberText(written);
  if (reading.kind !== "number") return stop("not-a-number", `“${written}”不是数字`);
  const unit = reading.percent ? "%" : (reading.unit ?? text("单位"));
  const power = unitPower(item.slot.quantity, unit);
  if (power === null) return stop("unknown-unit", `“${name}”不用“${unit}”作单位`);
  return { entry: entryOf(item, reading, power, unit, written, at), findings: [] };
}

const entryOf = (
  { slot, negate: below }: BulletinItem,
  reading: Extract<ReturnType<typeof readNumberText>, { kind: "number" }>,
  power: number,
  unit: string,
  written: string,
  at: Pick<Entry, "sheet" | "cell">,
): Entry => {
  const value = shift(reading.value, power);
  return {
    measure: slot.measure,
    dimensions: slot.dimensions,
    value: below ? negate(value) : value,
    bound: reading.bound,
    written,
    unit,
    decimals: reading.decimals,
    ...at,
  };
};
