import { type Dimensions, dimensionText } from "../dimension";
import { measureOf } from "../measures/measure-catalogue";
import { entryKey } from "./entry";
import { type Form, type FormSheet, slotKey } from "./form";

/** A head that says nothing without the one above it. */
export const isBare = ({ columns }: FormSheet, label: string): boolean =>
  label === "小计" || columns.filter((column) => column.label === label).length > 1;

/** What a form calls its numbers, "一、基金收入 · 居民医保", by entry key in reading order; empty for a list. */
export function formLabels(form: Form | null): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const sheet of form?.sheets ?? []) {
    for (const row of sheet.rows) {
      for (const column of sheet.columns) {
        const slot = sheet.slots.get(slotKey(row.key, column.key));
        if (!slot) continue;
        const head =
          column.group && isBare(sheet, column.label) ? `${column.group}${column.label}` : column.label;
        labels.set(entryKey(slot), sheet.columns.length > 1 ? `${row.label} · ${head}` : row.label);
      }
    }
  }
  return labels;
}

/** A number named as its form does, else by its measure and members. */
export const cellLabel = (labels: ReadonlyMap<string, string>, key: string): string =>
  labels.get(key) ?? measureLabel(key);

function measureLabel(key: string): string {
  const [measure = "", scheme, group, setting, level, place, payment] = key.split("|");
  const at = { scheme, group, setting, level, place, payment } as Dimensions;
  return [dimensionText(at), measureOf(measure).name].filter(Boolean).join(" ");
}
