import type { IndicatorUnit } from "../indicators/definition";

/**
 * Indicators that policy texts name and the catalogue does not define yet, with the unit they will have.
 * A code leaves this list when its definition ships; a test holds the two apart.
 */
export const ANNOUNCED_INDICATORS: Readonly<Record<string, IndicatorUnit>> = {
  B14: "percent",
  B17: "percent",
  C09: "percent",
  D06: "percent",
  "E03.case-coverage": "percent",
  "E03.case-group": "percent",
  G01: "percent",
  G02: "percent",
  "G03.drugs": "item",
  "G03.consumables": "item",
  H01: "percent",
  J01: "percent",
  "J02.online": "percent",
  "J02.window": "percent",
  K03: "percent",
};
