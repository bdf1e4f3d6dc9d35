import type { Month } from "./period";
import { baseVintages, type Origin, type Vintage } from "./vintage";

/** One period in one vintage and origin: what a screen of many figures is about. */
export type Edition = { readonly through: Month; readonly vintage: Vintage; readonly origin: Origin };

/** Vintages that figures of this edition and their bases are read in: its own, and those a year's base may come from. */
export const sourceVintages = ({ vintage }: Pick<Edition, "vintage">): Vintage[] => [
  ...new Set([vintage, ...baseVintages(vintage, true)]),
];
