import type { AreaCode } from "../../area";
import { ownMeasureCode } from "../../measures/own-measure";
import type { Month } from "../../period";
import type { Origin } from "../../vintage";
import { plainLabel } from "../plain-text";
import type { OwnFormBody, OwnLine } from "./own-form-body";
import { fieldsCode, ownFormCode } from "./own-form-code";

/** A line as it is registered: with the measure that it makes. */
export type DefinedLine = OwnLine & { readonly measure: string };

/** A version of a bureau's own form, or of its fields on a shipped form, as it is registered (MODEL M12). */
export type OwnFormDefinition = Omit<OwnFormBody, "lines" | "from"> & {
  readonly version: number;
  /** The bureau's area: it holds for the areas below. */
  readonly root: AreaCode;
  readonly origin: Origin;
  readonly from: Month;
  readonly lines: readonly DefinedLine[];
};

/** A version as the register holds it, with the month it was ended with, if it was. */
export type RegisteredForm = {
  readonly definition: OwnFormDefinition;
  readonly endedThrough: Month | null;
};

export type FormOwner = { readonly root: AreaCode; readonly origin: Origin };

/** What a formula calls the number of a line. */
export const lineName = ({ name, label }: Pick<OwnLine, "name" | "label">): string =>
  name.trim() || plainLabel(label);

/** What a body is registered under. */
export const codeOfBody = ({ base, name }: Pick<OwnFormBody, "base" | "name">, root: AreaCode): string =>
  base === null ? ownFormCode(root, name.trim()) : fieldsCode(root, base);

/** The measure of a line of a bureau's form or fields. */
export const measureOfLine = (
  line: OwnLine,
  { base, name }: Pick<OwnFormBody, "base" | "name">,
  root: AreaCode,
): string => ownMeasureCode({ ...line, root, home: base ?? name.trim(), name: lineName(line) });

/** The definition that a body comes to. */
export const formDefinitionOf = (
  body: OwnFormBody,
  { root, origin }: FormOwner,
  version: number,
  from: Month,
): OwnFormDefinition => ({
  ...body,
  name: body.name.trim(),
  code: codeOfBody(body, root),
  source: body.source.trim(),
  version,
  root,
  origin,
  from,
  lines: body.lines.map((line) => ({
    ...line,
    label: line.label.trim(),
    name: lineName(line),
    note: line.note.trim(),
    measure: measureOfLine(line, body, root),
  })),
});
