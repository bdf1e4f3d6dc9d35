import type { Decimal } from "../decimal";
import type { Month } from "../period";

/** Accepted figures of the same area and vintage that a statement is held against, by entry key. */
export type Earlier = {
  /** The same months of last year. */
  readonly lastYear: ReadonlyMap<string, Decimal>;
  /** The latest earlier month of this year. */
  readonly thisYear: ReadonlyMap<string, Decimal>;
  /** The end of last year. */
  readonly opening: ReadonlyMap<string, Decimal>;
};

/** Accepted values of an area by month and entry key, over the last years. */
export type History = ReadonlyMap<Month, ReadonlyMap<string, Decimal>>;
