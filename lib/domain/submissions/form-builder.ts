import { type Dimensions, TOTAL } from "../dimension";
import { measureOf } from "../measures/measure-catalogue";
import type { Quantity } from "../unit";
import { type FormColumn, type FormRow, type FormSheet, type Slot, slotKey } from "./form";

type ColumnSpec = { key: string; label: string; group?: string; aliases?: string[] };

type RowSpec = {
  key: string;
  label: string;
  indent?: 0 | 1;
  aliases?: string[];
  /** Slot by column key. */
  slots: Record<string, Slot>;
  /** Column keys that may stay empty in this row. */
  optional?: readonly string[];
};

type SheetSpec = {
  name: string;
  title: string;
  rowHead?: string;
  columns: readonly ColumnSpec[];
  rows: readonly RowSpec[];
  units: Partial<Record<Quantity, string>>;
  notes?: readonly string[];
};

/** A slot of a measure, in the totals of every dimension that is not named. */
export const slot = (measure: string, dimensions: Partial<Dimensions> = {}, statedIn?: Quantity): Slot => ({
  measure,
  quantity: measureOf(measure, statedIn).quantity,
  dimensions: { ...TOTAL, ...dimensions },
});

/** Builds a sheet and checks that every slot stands in a declared column. */
export function formSheet(spec: SheetSpec): FormSheet {
  const slots = new Map<string, Slot>();
  const optional = new Set<string>();
  const known = new Set(spec.columns.map((column) => column.key));
  for (const row of spec.rows) {
    for (const [column, target] of Object.entries(row.slots)) {
      if (!known.has(column)) throw new RangeError(`${spec.name}: no column ${column}`);
      slots.set(slotKey(row.key, column), target);
      if (row.optional?.includes(column)) optional.add(slotKey(row.key, column));
    }
  }
  return {
    name: spec.name,
    title: spec.title,
    rowHead: spec.rowHead ?? "项目",
    columns: spec.columns.map(
      ({ key, label, group, aliases }): FormColumn => ({
        key,
        label,
        group: group ?? null,
        aliases: aliases ?? [],
      }),
    ),
    rows: spec.rows.map(
      ({ key, label, indent, aliases }): FormRow => ({
        key,
        label,
        indent: indent ?? 0,
        aliases: aliases ?? [],
      }),
    ),
    slots,
    optional,
    units: spec.units,
    notes: spec.notes ?? [],
  };
}
