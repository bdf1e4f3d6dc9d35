import type { Decimal } from "../decimal";
import type { Dimensions } from "../dimension";
import type { Bound } from "../value";

/** One number of a statement on its way to becoming a fact: where it belongs, what it says, where it stood. */
export type Entry = {
  readonly measure: string;
  readonly dimensions: Dimensions;
  /** In the measure's base unit (yuan, persons, visits …). */
  readonly value: Decimal;
  readonly bound: Bound | null;
  /** As the cell wrote it, its unit, and the digits after its point: tolerance is derived from these. */
  readonly written: string;
  readonly unit: string;
  readonly decimals: number;
  readonly sheet: string;
  readonly cell: string;
};

/** Equal for two entries that speak of the same number. */
export const entryKey = (entry: Pick<Entry, "measure" | "dimensions">): string => {
  const { scheme, group, setting, level, place, payment } = entry.dimensions;
  return [entry.measure, scheme, group, setting, level, place, payment].join("|");
};
