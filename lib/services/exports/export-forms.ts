import { BULLETIN_HEADS, BULLETIN_SHEET } from "@/lib/domain/submissions/bulletin/read-bulletin";
import type { Form } from "@/lib/domain/submissions/form";
import { formName, SHIPPED_FORMS } from "@/lib/domain/submissions/form-catalogue";
import { formOfDefinition } from "@/lib/domain/submissions/own/form-book";
import { slotAddress } from "@/lib/domain/submissions/template";
import type { Context } from "../context";
import { formRegister } from "../forms/form-register";

/** A form with its sheets and slots: what is written where, and in which unit. */
const exported = (form: Form) => ({
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
});

/** Every statement form: shipped ones, and each version of what bureaus have defined, with its months. */
export async function exportForms({ db }: Context) {
  const own = (await formRegister(db)).map(({ definition, endedThrough }) => ({
    ...exported(formOfDefinition(definition)),
    definition: definition.code,
    version: definition.version,
    root: definition.root,
    origin: definition.origin,
    from: definition.from,
    endedThrough,
  }));
  const bulletin = {
    code: "bulletin",
    name: formName("bulletin"),
    sheets: [{ name: BULLETIN_SHEET, columns: BULLETIN_HEADS.map((label) => ({ label })) }],
  };
  return [...SHIPPED_FORMS.map(exported), bulletin, ...own];
}
