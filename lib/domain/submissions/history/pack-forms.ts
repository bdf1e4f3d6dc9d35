import { fingerprint } from "../../fingerprint";
import { type Frequency, type Month, type Period, periodEnding, through } from "../../period";
import type { Form, FormSheet } from "../form";
import { isShippedForm, shippedForm } from "../form-catalogue";

/** The forms that hold in a month for the area of a pack, with their sheets named as a pack names them. */
export type PackForms = (at: Month) => readonly Form[];

/** What Excel and WPS take for the name of a sheet. */
const SHEET_NAME_MAX = 31;
const NAME_PART_MAX = 13;
const OWN_MARK = 6;

/**
 * Sheets of all forms stand side by side in a pack: one that a bureau added bears its form's name, so that it is never
 * taken for another's. It follows from the form alone, and is the same when the pack comes back.
 */
function packName({ code, name, sheets }: Form, sheet: FormSheet): string {
  if (shippedForm(code)?.sheets.some((shipped) => shipped.name === sheet.name)) return sheet.name;
  const parts = isShippedForm(code)
    ? [sheet.name, name]
    : sheets.length === 1
      ? ["本局", name]
      : ["本局", name.slice(0, NAME_PART_MAX), sheet.name];
  const whole = parts.join("·");
  if (whole.length <= SHEET_NAME_MAX) return whole;
  // Two long names may begin alike.
  const own = `·${fingerprint(`${code}|${sheet.name}`).slice(0, OWN_MARK)}`;
  return `${whole.slice(0, SHEET_NAME_MAX - own.length)}${own}`;
}

const PACKED = new WeakMap<Form, Form>();

/** A form with the names that its sheets have in a pack. */
export function packedForm(form: Form): Form {
  const known = PACKED.get(form);
  if (known) return known;
  const names = new Map(form.sheets.map((sheet) => [sheet.name, packName(form, sheet)]));
  const named = (sheet: string): string => names.get(sheet) ?? sheet;
  const packed: Form = {
    ...form,
    sheets: form.sheets.map((sheet) => ({ ...sheet, name: named(sheet.name) })),
    relations: form.relations.map((relation) => ({ ...relation, sheet: named(relation.sheet) })),
  };
  PACKED.set(form, packed);
  return packed;
}

const WITHIN: Record<Frequency, readonly Frequency[]> = {
  year: ["year", "quarter", "month"],
  quarter: ["quarter", "month"],
  month: ["month"],
};

/** The period that a form reports the same months for: the month that ends a quarter, where it goes by months only. */
export function reportedAs({ frequencies }: Form, period: Period): Period | null {
  const frequency = WITHIN[period.frequency].find((one) => frequencies.includes(one));
  return frequency ? periodEnding(through(period), frequency) : null;
}

/** A form of a pack at one of its periods, as it held then. */
export type PackTable = { readonly period: Period; readonly form: Form };

/** A form of a pack with the periods that it is asked for. */
export type PackLine = {
  readonly code: Form["code"];
  readonly name: string;
  readonly tables: readonly PackTable[];
};

/** What a pack of these periods asks for, form by form: nothing of the months before a form began. */
export function packLines(forms: PackForms, periods: readonly Period[]): PackLine[] {
  const lines = new Map<string, { form: Form; tables: PackTable[] }>();
  for (const period of periods) {
    for (const form of forms(through(period))) {
      if (reportedAs(form, period) === null) continue;
      const line = lines.get(form.code) ?? { form, tables: [] };
      line.tables.push({ period, form });
      lines.set(form.code, line);
    }
  }
  return [...lines.values()].map(({ form, tables }) => ({ code: form.code, name: form.name, tables }));
}

/** A sheet of a pack with the tables on it, in the order of periods. */
export type PackSheet = {
  readonly name: string;
  readonly tables: readonly (PackTable & { readonly sheet: FormSheet })[];
};

/** The sheets that a form has in any of its periods. */
export function packSheets({ tables }: PackLine): PackSheet[] {
  const names = [...new Set(tables.flatMap(({ form }) => form.sheets.map(({ name }) => name)))];
  return names.map((name) => ({
    name,
    tables: tables.flatMap(({ period, form }) => {
      const sheet = form.sheets.find((one) => one.name === name);
      return sheet ? [{ period, form, sheet }] : [];
    }),
  }));
}
