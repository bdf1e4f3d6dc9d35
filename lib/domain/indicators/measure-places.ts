import { type Dimensions, dimensionText } from "../dimension";
import { statedIndicator } from "../measures/measure-catalogue";
import type { Form, FormCode } from "../submissions/form";
import { SHIPPED_FORMS } from "../submissions/form-catalogue";

/** A measure with the cuts that the forms ask for. */
export type MeasurePlaces = {
  readonly measure: string;
  readonly form: FormCode;
  readonly cuts: readonly Dimensions[];
};

/** Where the measures of some forms are reported, in their order. */
export function readPlaces(
  forms: readonly Pick<Form, "code" | "sheets">[],
): ReadonlyMap<string, MeasurePlaces> {
  const places = new Map<string, MeasurePlaces & { cuts: Dimensions[] }>();
  for (const { code, sheets } of forms) {
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

/** Every measure that areas report on shipped forms, in the order of the forms. */
export const MEASURE_PLACES: ReadonlyMap<string, MeasurePlaces> = readPlaces(SHIPPED_FORMS);
