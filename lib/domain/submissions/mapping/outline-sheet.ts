import type { FormSheet } from "../form";
import { readNumberText } from "../number-text";
import { plainLabel } from "../plain-text";
import { cellAddress, type SheetCell } from "../sheet";
import type { SheetGrid } from "../sheet-grid";
import { headRowsAbove, headTexts, isDataRow, SIDE_COLUMN } from "../sheet-heads";
import type { StatementLayout } from "../statement-layout";
import { columnLabel, columnWords, mappingLabel } from "./label-mapping";
import { type OpenTarget, proposeTargets, type UnknownLabel } from "./propose-targets";
import type { OpenPart, OutlinePart, SheetOutline } from "./statement-outline";

const SAMPLES = 3;
const SAMPLE_LENGTH = 16;
const SEARCHED_LABEL_COLUMNS = 4;

/** Lines that repeat what is added up anyway, when the form has none of that name. */
export const TOTAL_LABEL = /^(合计|小计|总计|全区合计|全市合计)$/;

const isNumber = ({ content }: SheetCell): boolean =>
  content.kind === "number" || (content.kind === "text" && readNumberText(content.text).kind === "number");

type Frame = {
  readonly labelColumn: number;
  readonly firstRow: number;
  readonly rows: ReadonlyMap<number, { readonly key: string }>;
  readonly columns: ReadonlyMap<number, { readonly key: string }>;
  readonly setAside: StatementLayout["setAside"];
};

/** Where the labels probably stand when none of them is known: the first column of texts beside numbers. */
function guessFrame(grid: SheetGrid): Frame | null {
  const rows = [...new Set(grid.sheet.cells.filter(isNumber).map(({ row }) => row))];
  const none = {
    rows: new Map<number, never>(),
    columns: new Map<number, never>(),
    setAside: { rows: new Set<number>(), columns: new Set<number>() },
  };
  for (let labelColumn = 1; labelColumn <= SEARCHED_LABEL_COLUMNS; labelColumn++) {
    const labelled = rows.filter((row) => isDataRow(grid, row, labelColumn));
    if (labelled.length > 1) return { ...none, labelColumn, firstRow: Math.min(...labelled) };
  }
  return null;
}

/** A sheet as it was read: each of its lines and columns with numbers, what it is, or what it probably is. */
export function outlineSheet(
  grid: SheetGrid,
  form: FormSheet,
  layout: StatementLayout | null,
): Omit<SheetOutline, "units"> {
  const frame = layout ?? guessFrame(grid);
  const outline = { sheet: form.name, workbookSheet: grid.sheet.name };
  if (!frame) return { ...outline, columns: [], rows: [], openColumns: [], openRows: [] };
  const cells = grid.sheet.cells.filter(
    (cell) => cell.row >= frame.firstRow && cell.column > frame.labelColumn && isNumber(cell),
  );
  const headRows = headRowsAbove(grid, frame.firstRow);
  const heads = new Map(
    [...new Set([...frame.columns.keys(), ...cells.map(({ column }) => column)])].map((column) => [
      column,
      headTexts(grid, column, headRows),
    ]),
  );
  const dataRows = [...new Set([...frame.rows.keys(), ...cells.map(({ row }) => row)])];
  return {
    ...outline,
    columns: parts(
      [...heads.keys()].sort((a, b) => a - b),
      {
        items: form.columns,
        read: frame.columns,
        aside: frame.setAside.columns,
        atOf: (column) => cellAddress(1, column).replace(/\d/g, ""),
        labelOf: (column) => columnLabel(heads.get(column) ?? []),
        writtenOf: (column) => columnWords(heads.get(column) ?? []),
        samplesOf: (at) => cells.filter(({ column }) => column === at),
        isAsked: (column) => !SIDE_COLUMN.test(plainLabel((heads.get(column) ?? []).at(-1) ?? "")),
      },
    ),
    rows: parts(
      dataRows.sort((a, b) => a - b),
      {
        items: form.rows,
        read: frame.rows,
        aside: frame.setAside.rows,
        atOf: String,
        labelOf: (row) => mappingLabel(grid.label(row, frame.labelColumn)),
        writtenOf: (row) => grid.written(row, frame.labelColumn),
        samplesOf: (at) => cells.filter(({ row }) => row === at),
        isAsked: (row) => !TOTAL_LABEL.test(plainLabel(grid.label(row, frame.labelColumn))),
      },
    ),
    openColumns: openParts(form, form.columns, new Set([...frame.columns.values()].map(({ key }) => key)), 1),
    openRows: openParts(form, form.rows, new Set([...frame.rows.values()].map(({ key }) => key)), 0),
  };
}

type Item = {
  readonly key: string;
  readonly label: string;
  readonly group?: string | null;
  readonly aliases: readonly string[];
};

const nameOf = ({ label, group }: Item): string => (group ? `${group}—${label}` : label);

type Parts = {
  readonly items: readonly Item[];
  readonly read: ReadonlyMap<number, { readonly key: string }>;
  readonly aside: ReadonlySet<number>;
  readonly atOf: (at: number) => string;
  readonly labelOf: (at: number) => string;
  readonly writtenOf: (at: number) => string;
  readonly samplesOf: (at: number) => readonly SheetCell[];
  readonly isAsked: (at: number) => boolean;
};

function parts(places: readonly number[], of: Parts): OutlinePart[] {
  const keyAt = (at: number): string | null => of.read.get(at)?.key ?? null;
  const isUnknown = (at: number): boolean =>
    keyAt(at) === null && !of.aside.has(at) && of.labelOf(at) !== "" && of.isAsked(at);
  const taken = new Set([...of.read.values()].map(({ key }) => key));
  const open: OpenTarget[] = of.items
    .filter(({ key }) => !taken.has(key))
    .map((item) => ({ key: item.key, names: [item.label, nameOf(item), ...item.aliases] }));
  const nearest = (sequence: readonly number[]): string | null =>
    sequence.map(keyAt).find((key) => key !== null) ?? null;
  const unknown = places.filter(isUnknown).map((at): UnknownLabel => {
    const index = places.indexOf(at);
    return {
      at,
      label: of.labelOf(at),
      before: nearest(places.slice(0, index).reverse()),
      after: nearest(places.slice(index + 1)),
    };
  });
  const proposals = proposeTargets(
    unknown,
    open,
    of.items.map(({ key }) => key),
  );
  return places.map((at): OutlinePart => {
    const item = of.items.find(({ key }) => key === keyAt(at));
    const ownWords = item ? [item.label, ...item.aliases].map(plainLabel) : [];
    const label = of.labelOf(at);
    const said = label.split("—").some((word) => ownWords.map(mappingLabel).includes(word));
    return {
      at: of.atOf(at),
      label,
      written: of.writtenOf(at),
      samples: of
        .samplesOf(at)
        .slice(0, SAMPLES)
        .map(({ content }) => content.text.slice(0, SAMPLE_LENGTH)),
      readAs: item ? nameOf(item) : null,
      how: item ? (said ? "own-words" : "mapped") : isUnknown(at) ? "unknown" : "ignored",
      proposal: proposals.get(at) ?? null,
    };
  });
}

/** Parts of the form that nothing was read as; `side` is the place of their key in a slot's. */
function openParts(
  form: FormSheet,
  items: readonly Item[],
  taken: ReadonlySet<string>,
  side: 0 | 1,
): OpenPart[] {
  return items
    .filter(({ key }) => !taken.has(key))
    .map((item) => {
      const slots = [...form.slots.keys()].filter((slot) => slot.split("/")[side] === item.key);
      return { key: item.key, name: nameOf(item), required: slots.some((slot) => !form.optional.has(slot)) };
    });
}
