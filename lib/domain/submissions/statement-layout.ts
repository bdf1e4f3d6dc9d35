import type { Finding } from "./finding";
import type { FormSheet } from "./form";
import { type Assignment, assignLabels, type Labelled } from "./mapping/assign-labels";
import { columnLabel, type LabelMapping, mappingLabel, mappingsOf } from "./mapping/label-mapping";
import { mappingFindings } from "./mapping/mapping-findings";
import { bracketUnit, plainLabel } from "./plain-text";
import { cellAddress } from "./sheet";
import type { SheetGrid } from "./sheet-grid";
import { columnKeys, firstDataRow, headRowsAbove, headTexts, lastUnit, namesOf } from "./sheet-heads";

/** Which sheet rows and columns speak of which form rows and columns, and the units their heads state. */
export type StatementLayout = {
  readonly labelColumn: number;
  readonly firstRow: number;
  readonly rows: ReadonlyMap<number, { key: string; unit: string | null }>;
  readonly columns: ReadonlyMap<number, { key: string; unit: string | null }>;
  /** Confirmed not to be taken, or refused for a confirmation that does not fit: nothing more is said of them. */
  readonly setAside: { readonly rows: ReadonlySet<number>; readonly columns: ReadonlySet<number> };
};

const SEARCHED_LABEL_COLUMNS = 4;

const nameIn =
  (items: readonly { readonly key: string; readonly label: string }[]) =>
  (key: string): string | null =>
    items.find((item) => item.key === key)?.label ?? null;

function rowMatches(
  grid: SheetGrid,
  form: FormSheet,
  column: number,
  mappings: ReadonlyMap<string, LabelMapping>,
): Assignment {
  const keys = new Map(form.rows.flatMap((row) => namesOf(row).map((name) => [name, row.key] as const)));
  const items: Labelled[] = [];
  for (let row = 1; row <= grid.lastRow; row++) {
    const merge = grid.merge(row, column);
    if (merge && merge.top !== row) continue;
    const text = grid.label(row, column);
    items.push({ at: row, label: mappingLabel(text), key: keys.get(plainLabel(text)) ?? null });
  }
  return assignLabels(items, mappings, nameIn(form.rows));
}

/** The column with the most known row labels; null when no row of the form is found anywhere. */
function findLabelColumn(
  grid: SheetGrid,
  form: FormSheet,
  mappings: ReadonlyMap<string, LabelMapping>,
): { column: number; rows: Assignment } | null {
  const candidates = Array.from({ length: SEARCHED_LABEL_COLUMNS }, (_, index) => ({
    column: index + 1,
    rows: rowMatches(grid, form, index + 1, mappings),
  }));
  const best = candidates.reduce((a, b) => (b.rows.keys.size > a.rows.keys.size ? b : a));
  return best.rows.keys.size > 0 ? best : null;
}

/**
 * Finds the form's rows and columns by their labels, so that moved rows and columns, several head rows and
 * merged heads are understood. Findings name what is missing, doubled or moved.
 */
export function findStatementLayout(
  grid: SheetGrid,
  form: FormSheet,
  mappings: readonly LabelMapping[] = [],
): { layout: StatementLayout | null; findings: Finding[] } {
  const sheet = grid.sheet.name;
  const findings: Finding[] = [];
  const labels = findLabelColumn(grid, form, mappingsOf(mappings, "row", form.name));
  if (!labels) {
    findings.push({
      severity: "refuse",
      sheet,
      cell: null,
      rule: "wrong-form",
      message: `没有找到“${form.title}”的任何一行，请使用本系统下载的模板填报`,
    });
    return { layout: null, findings };
  }
  const rows = new Map<number, { key: string; unit: string | null }>();
  const seen = new Map<string, number>();
  for (const [row, key] of [...labels.rows.keys].sort(([a], [b]) => a - b)) {
    const earlier = seen.get(key);
    if (earlier) {
      findings.push({
        severity: "refuse",
        sheet,
        cell: cellAddress(row, labels.column),
        rule: "repeated-row",
        message: `与第${earlier}行重复，请只保留一行`,
      });
      continue;
    }
    seen.set(key, row);
    rows.set(row, { key, unit: bracketUnit(grid.label(row, labels.column)) });
  }
  const firstRow = firstDataRow(grid, labels.column, Math.min(...rows.keys()));
  const headRows = headRowsAbove(grid, firstRow);
  const columns = new Map<number, { key: string; unit: string | null }>();
  const taken = new Map<string, number>();
  const heads = new Map<number, string[]>();
  for (let column = labels.column + 1; column <= grid.lastColumn; column++) {
    heads.set(column, headTexts(grid, column, headRows));
  }
  const own = columnKeys(heads, form);
  const named = assignLabels(
    [...heads].map(([at, texts]) => ({ at, label: columnLabel(texts), key: own.get(at) ?? null })),
    mappingsOf(mappings, "column", form.name),
    nameIn(form.columns),
  );
  for (const [column, texts] of heads) {
    const match = form.columns.find(({ key }) => key === named.keys.get(column));
    if (!match) continue;
    const earlier = taken.get(match.key);
    if (earlier) {
      findings.push({
        severity: "refuse",
        sheet,
        cell: cellAddress(firstRow - 1, column),
        rule: "extra-column",
        message: `表头“${match.label}”与第${earlier}列重复，请只保留一列`,
      });
      continue;
    }
    taken.set(match.key, column);
    columns.set(column, { key: match.key, unit: lastUnit(texts) });
  }
  findings.push(
    ...mappingFindings(labels.rows, sheet, nameIn(form.rows), (row) => cellAddress(row, labels.column)),
    ...mappingFindings(named, sheet, nameIn(form.columns), (column) =>
      cellAddress(Math.max(1, firstRow - 1), column),
    ),
  );
  findings.push(...missingParts(form, sheet, new Set(seen.keys()), new Set(taken.keys())));
  const order = form.columns.filter((column) => taken.has(column.key)).map((column) => taken.get(column.key));
  if (order.some((position, index) => index > 0 && (order[index - 1] as number) > (position as number))) {
    findings.push({
      severity: "note",
      sheet,
      cell: null,
      rule: "moved-column",
      message: "列的次序与模板不同，已按表头识别",
    });
  }
  const setAside = { rows: asideOf(labels.rows), columns: asideOf(named) };
  return { layout: { labelColumn: labels.column, firstRow, rows, columns, setAside }, findings };
}

const asideOf = ({ ignored, conflicts }: Assignment): ReadonlySet<number> =>
  new Set([...ignored, ...conflicts].map(({ at }) => at));

function missingParts(
  form: FormSheet,
  sheet: string,
  rows: ReadonlySet<string>,
  columns: ReadonlySet<string>,
): Finding[] {
  const required = (test: (row: string, column: string) => boolean): boolean =>
    [...form.slots.keys()].some((key) => {
      const [row = "", column = ""] = key.split("/");
      return !form.optional.has(key) && test(row, column);
    });
  const finding = (rule: "missing-row" | "missing-column", message: string): Finding => ({
    severity: "refuse",
    sheet,
    cell: null,
    rule,
    message,
  });
  return [
    ...form.rows
      .filter((row) => !rows.has(row.key) && required((key) => key === row.key))
      .map((row) => finding("missing-row", `缺少“${row.label}”一行`)),
    ...form.columns
      .filter((column) => !columns.has(column.key) && required((_, key) => key === column.key))
      .map((column) =>
        finding("missing-column", `缺少“${column.group ? `${column.group}—` : ""}${column.label}”一列`),
      ),
  ];
}
