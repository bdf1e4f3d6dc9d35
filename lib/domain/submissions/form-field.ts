import { leafName } from "../indicators/formula";
import { ACCOUNTING_NAMES, type MeasureKind } from "../measures/measure";
import { measureOf } from "../measures/measure-catalogue";
import { ownMeasure } from "../measures/own-measure";
import { formLabels } from "./cell-label";
import { entryKey } from "./entry";
import { type Form, slotKey } from "./form";

export const KIND_NAMES: Record<MeasureKind, string> = {
  flow: "自1月累计，各地相加",
  stock: "期末数，各地相加",
  parameter: "标准，不汇总",
};

/** One number that a form asks for, in words. JSON only. */
export type FormField = {
  readonly key: string;
  readonly sheet: string;
  /** "一、基金收入 · 居民医保". */
  readonly label: string;
  /** What a formula calls it. */
  readonly measure: string;
  readonly unit: string;
  readonly kind: string;
  readonly accounting: string;
  readonly required: boolean;
  /** Added by the bureau. */
  readonly own: boolean;
};

/** Everything a form asks for, sheet by sheet in reading order. */
export function formFields(form: Form): FormField[] {
  const labels = formLabels(form);
  return form.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row) =>
      sheet.columns.flatMap((column): FormField[] => {
        const at = slotKey(row.key, column.key);
        const slot = sheet.slots.get(at);
        if (!slot) return [];
        const { kind, accounting } = measureOf(slot.measure, slot.quantity);
        return [
          {
            key: `${sheet.name}!${at}`,
            sheet: sheet.name,
            label: labels.get(entryKey(slot)) ?? row.label,
            measure: leafName(slot),
            unit: sheet.units[slot.quantity] ?? "",
            kind: KIND_NAMES[kind],
            accounting: ACCOUNTING_NAMES[accounting],
            required: !sheet.optional.has(at),
            own: ownMeasure(slot.measure) !== null,
          },
        ];
      }),
    ),
  );
}
