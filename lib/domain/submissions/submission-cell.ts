import type { Decimal } from "../decimal";
import type { Bound } from "../value";

/** One number of a submission at its cell, on its way or published. */
export type SubmissionCell = {
  /** Measure and members, see `entryKey`. */
  readonly key: string;
  /** In base units. */
  readonly value: Decimal;
  readonly bound: Bound | null;
  readonly written: string;
  readonly unit: string;
  readonly decimals: number;
  readonly sheet: string;
  readonly cell: string;
};
