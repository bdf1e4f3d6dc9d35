import { ownMeasure } from "../../measures/own-measure";
import type { FormCode, OwnFormCode, ShippedFormCode } from "../form";

const OWN = "own.";

/** A bureau's own form is known by the area of the bureau and its name, which never changes. */
export const ownFormCode = (root: string, name: string): OwnFormCode => `${OWN}${root}.${name}`;

/** The name of a bureau's own form; null for every other code. */
export function ownFormName(code: string): string | null {
  const [, name = null, ...more] = code.startsWith(OWN) ? code.slice(OWN.length).split(".") : [];
  return more.length === 0 ? name : null;
}

export const isOwnForm = (code: string): code is OwnFormCode => ownFormName(code) !== null;

/** What the fields that a bureau adds to a shipped form are registered under. */
export const fieldsCode = (root: string, base: ShippedFormCode): string => `fields.${root}.${base}`;

/** The form that a bureau's own measure is reported on; null for measures that come with the program. */
export function homeForm(measure: string, shipped: (code: string) => boolean): FormCode | null {
  const own = ownMeasure(measure);
  if (!own) return null;
  return shipped(own.home) ? (own.home as ShippedFormCode) : ownFormCode(own.root, own.home);
}
