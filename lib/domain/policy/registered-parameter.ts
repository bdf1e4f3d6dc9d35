import type { CommitmentSource, Lookup } from "../calculators/term";
import type { Decimal } from "../decimal";
import type { Commitment } from "./commitment";
import type { CommitmentUnit } from "./commitment-unit";
import { bindsByItself } from "./document";
import type { Weighed } from "./hold";

/** A commitment with what is known of its document. */
export type Registered = Weighed & {
  readonly documentTitle: string;
  readonly documentNumber: string | null;
};

/** What answers, and how particular it is: 0 speaks of the very group, more of a wider one. */
export type FoundParameter = {
  readonly entry: Registered;
  readonly breadth: number;
  /** Others in force that a nearer text or a choice put aside, with their words. */
  readonly aside: readonly string[];
};

/** A commitment's number as a term with its words for a source. */
export function parameterTerm(found: FoundParameter, index = 0): Lookup {
  const { name, value, values, unit } = found.entry.commitment;
  const number: Decimal | undefined = value === null ? values[index] : value;
  if (number === undefined)
    return { name, reason: "文本没有数值", source: sourceOf(found.entry, found.aside) };
  return { name, value: number, unit: unit as CommitmentUnit, source: sourceOf(found.entry, found.aside) };
}

/** The short title with the number, where there is one. */
export const titleOf = ({ documentTitle, documentNumber }: Registered): string =>
  documentNumber === null ? documentTitle : `${documentTitle}（${documentNumber}）`;

const READINGS: Partial<Record<NonNullable<Commitment["operator"]>, string>> = {
  "≥": "文本写不低于，按下限测算",
  "≤": "文本写不高于，按上限测算",
  about: "文本写左右，按所写的数测算",
};

export const sourceOf = (entry: Registered, aside: readonly string[] = []): CommitmentSource => ({
  kind: "commitment",
  commitment: entry.commitment.id,
  document: entry.commitment.document,
  title: titleOf(entry),
  clause: entry.commitment.clause,
  quote: entry.commitment.quote,
  reading: READINGS[entry.commitment.operator ?? "="] ?? null,
  informative: !bindsByItself(entry.weight),
  demonstration: entry.origin === "demo",
  aside,
});
