import type { Quantity } from "../unit";

/**
 * How a measure adds up. A flow sums over time and areas, a stock is the last in time and sums over areas,
 * a parameter (a rate, a standard) never sums.
 */
export type MeasureKind = "flow" | "stock" | "parameter";

/** 财务口径 (cash), 业务口径 (by settlement or discharge date) and 台账: the first two never meet in one ratio (MODEL M5). */
export type Accounting = "financial" | "business" | "register";

export const ACCOUNTING_NAMES: Record<Accounting, string> = {
  financial: "财务口径",
  business: "业务口径",
  register: "台账口径",
};

export type Measure = {
  readonly code: string;
  readonly name: string;
  readonly kind: MeasureKind;
  readonly accounting: Accounting;
  readonly quantity: Quantity;
  /** Field of the national platform's settlement interface that this sums, where there is one. */
  readonly field?: string;
};
