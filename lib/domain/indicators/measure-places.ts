import { type Dimensions, dimensionText } from "../dimension";
import { statedIndicator } from "../measures/measure-catalogue";
import type { FormCode } from "../submissions/form";
import { STATEMENT_FORMS } from "../submissions/form-catalogue";

/** A measure with the cuts that the forms ask for. */
export type MeasurePlaces = {
  readonly measure: string;
  readonly form: FormCode;
  readonly cuts: readonly Dimensions[];
};

function readPlaces(): ReadonlyMap<string, MeasurePlaces> {
  const places = new Map<string, MeasurePlaces & { cuts: Dimensions[] }>();
  for (const { code, sheets } of STATEMENT_FORMS) {
    for (const { measure, dimensions } of sheets.flatMap(({ slots }) => [...slots.values()])) {
      if (statedIndicator(measure)) continue;
      const known = places.get(measure) ?? { measure, form: code, cuts: [] };
      if (!known.cuts.some((cut) => dimensionText(cut) === dimensionText(dimensions)))
        known.cuts.push(dimensions);
      places.set(measure, known);
    }
  }
  return places;
}

/** Every measure that areas report, in the order of the forms. */
export const MEASURE_PLACES: ReadonlyMap<string, MeasurePlaces> = readPlaces();
