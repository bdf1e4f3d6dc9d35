import { TOTAL } from "../../dimension";
import type { Quantity } from "../../unit";
import type { OwnFormCode, ShippedForm } from "../form";
import { type Form, type FormRow, type FormSheet, type Relation, type Slot, slotKey } from "../form";
import { listColumn } from "../forms/list-sheet";
import { SUPPLEMENT_SHEET } from "./own-form-body";
import type { DefinedLine, OwnFormDefinition } from "./own-form-definition";
import { type RowColumn, rowColumns } from "./row-columns";

const emptySheet = (name: string, title: string, notes: readonly string[]): FormSheet => ({
  name,
  title,
  rowHead: "项目",
  rows: [],
  columns: [listColumn],
  slots: new Map(),
  optional: new Set(),
  units: {},
  notes,
});

const columnsOf = (sheet: FormSheet, line: DefinedLine): RowColumn[] => {
  const open = rowColumns(sheet);
  return open.length === 1 ? open : open.filter(({ key }) => line.columns.includes(key));
};

const rowOf = ({ key, label, within, aliases }: DefinedLine): FormRow => ({
  key,
  label,
  indent: within ? 1 : 0,
  aliases,
});

/** Own rows stand after the row they name, in the order they were written; others at the end. */
function withRows(rows: readonly FormRow[], lines: readonly DefinedLine[]): FormRow[] {
  const after = (key: string) => lines.filter((line) => line.after === key).map(rowOf);
  const known = new Set(rows.map(({ key }) => key));
  return [
    ...rows.flatMap((row) => [row, ...after(row.key)]),
    ...lines.filter((line) => !known.has(line.after)).map(rowOf),
  ];
}

/** A sheet with a bureau's lines on it. */
function withLines(sheet: FormSheet, lines: readonly DefinedLine[]): FormSheet {
  const slots = new Map(sheet.slots);
  const optional = new Set(sheet.optional);
  const units: Partial<Record<Quantity, string>> = { ...sheet.units };
  for (const line of lines) {
    units[line.quantity] ??= line.unit;
    for (const { key, scheme } of columnsOf(sheet, line)) {
      const at = slotKey(line.key, key);
      const slot: Slot = {
        measure: line.measure,
        quantity: line.quantity,
        dimensions: { ...TOTAL, scheme },
      };
      slots.set(at, slot);
      if (line.optional) optional.add(at);
    }
  }
  const said = lines.filter(({ note }) => note !== "").map(({ name, note }) => `${name}：${note}`);
  return {
    ...sheet,
    rows: withRows(sheet.rows, lines),
    slots,
    optional,
    units,
    notes: [...sheet.notes, ...said],
  };
}

/** None of the 其中 lines is above the line that it is a part of. */
const withinRelations = (sheet: FormSheet, lines: readonly DefinedLine[]): Relation[] =>
  lines.flatMap((line) =>
    line.within === ""
      ? []
      : columnsOf(sheet, line).map(
          ({ key }): Relation => ({
            rule: "part-within-total",
            sheet: sheet.name,
            total: slotKey(line.within, key),
            parts: [slotKey(line.key, key)],
            kind: "within",
          }),
        ),
  );

/** A line asked for every scheme and in total adds up, where its form says that the schemes are complete. */
const schemeRelations = (form: Form, sheet: FormSheet, lines: readonly DefinedLine[]): Relation[] =>
  form.partitions
    .filter(({ dimension }) => dimension === "scheme")
    .flatMap(({ total, members }) =>
      lines
        .filter(({ kind }) => kind !== "parameter")
        .flatMap((line): Relation[] => {
          const columns = columnsOf(sheet, line);
          const keyOf = (scheme: string) => columns.find((column) => column.scheme === scheme)?.key;
          const keys = [total, ...members].map(keyOf);
          if (columns.length < 2 || keys.some((key) => key === undefined)) return [];
          const [whole, ...parts] = keys.map((key) => slotKey(line.key, key as string));
          return [
            {
              rule: "total-equals-parts",
              sheet: sheet.name,
              total: whole as string,
              parts,
              kind: "equal",
            },
          ];
        }),
    );

/** A shipped form with the fields that a bureau adds to it. */
export function extendForm(base: ShippedForm, { lines }: Pick<OwnFormDefinition, "lines">): Form {
  const on = (name: string) => lines.filter(({ sheet }) => sheet === name);
  const supplement = on(SUPPLEMENT_SHEET);
  const sheets =
    supplement.length > 0
      ? [...base.sheets, emptySheet(SUPPLEMENT_SHEET, `${SUPPLEMENT_SHEET}表`, [])]
      : base.sheets;
  return {
    ...base,
    sheets: sheets.map((sheet) => (on(sheet.name).length > 0 ? withLines(sheet, on(sheet.name)) : sheet)),
    relations: [
      ...base.relations,
      ...sheets.flatMap((sheet) => [
        ...withinRelations(sheet, on(sheet.name)),
        ...schemeRelations(base, sheet, on(sheet.name)),
      ]),
    ],
  };
}

/** Sheets of a bureau's own form, in the order their first line was written. */
export const sheetNames = (lines: readonly Pick<DefinedLine, "sheet">[]): string[] => [
  ...new Set(lines.map(({ sheet }) => sheet)),
];

/** A form of a bureau's own: sheets of lines with one number each. */
export function buildOwnForm(definition: Omit<OwnFormDefinition, "version" | "root" | "origin">): Form {
  const { name, lines, notes, accounting, frequencies } = definition;
  const names = sheetNames(lines);
  const sheets = names.map((sheet, index) =>
    withLines(
      emptySheet(sheet, names.length === 1 ? name : `${name}${sheet}`, index === 0 ? notes : []),
      lines.filter((line) => line.sheet === sheet),
    ),
  );
  return {
    code: definition.code as OwnFormCode,
    name,
    accounting,
    frequencies,
    sheets,
    relations: sheets.flatMap((sheet) =>
      withinRelations(
        sheet,
        lines.filter((line) => line.sheet === sheet.name),
      ),
    ),
    partitions: [],
  };
}
