import type { Quantity } from "../unit";
import { BENEFIT_MEASURES } from "./benefit";
import { ENROLMENT_MEASURES } from "./enrolment";
import { FINANCING_MEASURES } from "./financing";
import { FUND_MEASURES } from "./fund";
import { MANAGEMENT_MEASURES } from "./management";
import type { Measure } from "./measure";
import { ownMeasure } from "./own-measure";
import { PROTECTION_MEASURES } from "./protection";

const MEASURES: readonly Measure[] = [
  ...FUND_MEASURES,
  ...FINANCING_MEASURES,
  ...ENROLMENT_MEASURES,
  ...BENEFIT_MEASURES,
  ...PROTECTION_MEASURES,
  ...MANAGEMENT_MEASURES,
];

const CATALOGUE = new Map(MEASURES.map((measure) => [measure.code, measure]));

const STATED = "stated.";

/**
 * The measure that holds a ratio, growth or balance as a source itself states it: a parameter without parts.
 * It answers for the indicator when the parts are unpublished and is compared with it when they are known (MODEL M10).
 */
export const statedMeasure = (indicator: string): string => `${STATED}${indicator}`;

/** The indicator a stated measure is about; null for measures that are counted. */
export const statedIndicator = (measure: string): string | null =>
  measure.startsWith(STATED) ? measure.slice(STATED.length) : null;

const LONG_SERIES = "long.";

/**
 * A published long series counts in a scope of its own: it never answers for, or mixes with, the figures of bulletins
 * (MODEL M5).
 */
export const longSeriesMeasure = (code: string): string => `${LONG_SERIES}${code}`;

/** Throws a RangeError for an unknown code: definitions and forms are checked against this in tests. */
export function measureOf(code: string, statedQuantity: Quantity = "ratio"): Measure {
  const stated = statedIndicator(code);
  if (stated) {
    return {
      code,
      name: `来源所列 ${stated}`,
      kind: "parameter",
      accounting: "register",
      quantity: statedQuantity,
    };
  }
  if (code.startsWith(LONG_SERIES)) {
    const measure = measureOf(code.slice(LONG_SERIES.length));
    return { ...measure, code, name: `${measure.name}（长序列口径）` };
  }
  const measure = CATALOGUE.get(code) ?? ownMeasure(code);
  if (!measure) throw new RangeError(`Unknown measure: ${code}`);
  return measure;
}

/** Those that come with the program. */
export const allMeasures = (): readonly Measure[] => MEASURES;
