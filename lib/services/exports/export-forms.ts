import { BULLETIN_HEADS, BULLETIN_SHEET } from "@/lib/domain/submissions/bulletin/read-bulletin";
import { formName, STATEMENT_FORMS } from "@/lib/domain/submissions/form-catalogue";
import { slotAddress } from "@/lib/domain/submissions/template";

/** Every statement form with its sheets and slots: what is written where, and in which unit. */
export function exportForms() {
  const statements = STATEMENT_FORMS.map((form) => ({
    code: form.code,
    name: form.name,
    accounting: form.accounting,
    frequencies: form.frequencies,
    sheets: form.sheets.map((sheet) => ({
      name: sheet.name,
      title: sheet.title,
      rows: sheet.rows.map(({ key, label }) => ({ key, label })),
      columns: sheet.columns.map(({ key, label, group }) => ({ key, label, group })),
      units: sheet.units,
      slots: [...sheet.slots].map(([key, slot]) => ({
        key,
        cell: slotAddress(sheet, key),
        measure: slot.measure,
        ...slot.dimensions,
        quantity: slot.quantity,
        required: !sheet.optional.has(key),
      })),
    })),
  }));
  const bulletin = {
    code: "bulletin",
    name: formName("bulletin"),
    sheets: [{ name: BULLETIN_SHEET, columns: BULLETIN_HEADS.map((label) => ({ label })) }],
  };
  return [...statements, bulletin];
}
