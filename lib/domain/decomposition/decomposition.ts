import type { Decimal } from "../decimal";
import { type Missing, missing, type Value } from "../value";
import type { Fraction } from "./fraction";
import { fraction } from "./fraction";

/** The two sides of a ratio in one period; a plain number stands over one. */
export type Sides = { readonly numerator: Value; readonly denominator: Value };

/** A quantity in the period compared with and in the period itself. */
export type Moved<Of> = { readonly name: string; readonly base: Of; readonly current: Of };

/** Parts in the order asked; to the last digit they add up to the change. */
export type Decomposed<Part> = {
  readonly known: true;
  readonly change: Decimal;
  readonly parts: readonly Part[];
};

/** A change taken apart, or why it cannot be: who did not report, what is zero, what is not comparable. */
export type Decomposition<Part> = Decomposed<Part> | Missing;

/** A value as an exact number, else why not, with the name of what it is. */
export function exact(value: Value, name: string): Fraction | Missing {
  if (!value.known) return missing(value.reason, value.detail ? `${name}（${value.detail}）` : name);
  return value.bound ? missing("bound-only", name) : fraction(value.value);
}

export const isMissing = (value: object): value is Missing => "known" in value && value.known === false;
