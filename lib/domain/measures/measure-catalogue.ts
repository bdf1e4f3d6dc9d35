import type { Quantity } from "../unit";
import { BENEFIT_MEASURES } from "./benefit";
import { ENROLMENT_MEASURES } from "./enrolment";
import { FUND_MEASURES } from "./fund";
import type { Measure } from "./measure";

const CATALOGUE = new Map<string, Measure>(
  [...FUND_MEASURES, ...ENROLMENT_MEASURES, ...BENEFIT_MEASURES].map((measure) => [measure.code, measure]),
);

const STATED = "stated.";

/**
 * The measure that holds a ratio, growth or balance as a source itself states it: a parameter without parts.
 * It answers for the indicator when the parts are unpublished and is compared with it when they are known (MODEL M10).
 */
export const statedMeasure = (indicator: string): string => `${STATED}${indicator}`;

/** The indicator a stated measure is about; null for measures that are counted. */
export const statedIndicator = (measure: string): string | null =>
  measure.startsWith(STATED) ? measure.slice(STATED.length) : null;

/** Throws a RangeError for an unknown code: definitions and forms are checked against this in tests. */
export function measureOf(code: string, statedQuantity: Quantity = "ratio"): Measure {
  const indicator = statedIndicator(code);
  if (indicator) {
    return {
      code,
      name: `来源所列 ${indicator}`,
      kind: "parameter",
      accounting: "register",
      quantity: statedQuantity,
    };
  }
  const measure = CATALOGUE.get(code);
  if (!measure) throw new RangeError(`Unknown measure: ${code}`);
  return measure;
}

export const allMeasures = (): Measure[] => [...CATALOGUE.values()];
