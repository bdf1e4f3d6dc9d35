import { type Decimal, isZero, subtract, sum } from "../decimal";
import { type Missing, missing, missingText, subtractValues, type Value } from "../value";
import type { Moved } from "./decomposition";

/** A part's change, or why it has none. */
export type SumPart = { readonly name: string; readonly change: Value };

export type SumChange = {
  readonly known: true;
  readonly change: Decimal;
  readonly parts: readonly SumPart[];
  /** What no comparable part accounts for; null when the parts make up the whole. */
  readonly rest: { readonly change: Decimal; readonly names: readonly string[] } | null;
};

/**
 * How much of a sum's change each of its parts made: plain differences. Parts that are missing in either period are named
 * with their reason, and what the others leave open is a line of its own, never silently nothing.
 */
export function decomposeSum(whole: Moved<Value>, parts: readonly Moved<Value>[]): SumChange | Missing {
  const change = subtractValues(whole.current, whole.base);
  if (!change.known) return change;
  const lines = parts.map((part) => ({
    name: part.name,
    change: subtractValues(part.current, part.base),
  }));
  const told = sum(lines.flatMap((line) => (line.change.known ? [line.change.value] : [])));
  const names = lines.flatMap((line) => (line.change.known ? [] : [line.name]));
  const rest = subtract(change.value, told);
  return {
    known: true,
    change: change.value,
    parts: lines,
    rest: names.length === 0 && isZero(rest) ? null : { change: rest, names },
  };
}

/** "包头市、乌海市（未报送）": who is missing and why, as a reason for the whole. */
export const namedMissing = (items: readonly { name: string; value: Value }[]): Missing | null => {
  const absent = items.flatMap(({ name, value }) => (value.known ? [] : [{ name, value }]));
  const [first] = absent;
  if (!first) return null;
  const same = absent.every(({ value }) => value.reason === first.value.reason);
  return missing(
    first.value.reason,
    absent.map(({ name, value }) => (same ? name : `${name}${missingText(value)}`)).join("、"),
  );
};
