import { measureOf } from "../../measures/measure-catalogue";
import { ownMeasure } from "../../measures/own-measure";
import { entryKey } from "../../submissions/entry";
import type { Form } from "../../submissions/form";
import { shippedForm } from "../../submissions/form-catalogue";
import type { Expression, Leaf } from "../expression";
import { leavesOf } from "../leaf-key";
import { MEASURE_PLACES, type MeasurePlaces, readPlaces } from "../measure-places";
import { hasSlot } from "../selector";
import { MEASURES } from "./formula-words";

/** The measures that a formula may name: those that come with the program, and a bureau's own. */
export type Vocabulary = {
  /** Codes by name. */
  readonly measures: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, MeasurePlaces>;
};

export const SHIPPED_VOCABULARY: Vocabulary = { measures: MEASURES, places: MEASURE_PLACES };

/** With what a bureau asks for on its own forms, and on shipped ones. */
export function vocabularyOf(forms: readonly Form[]): Vocabulary {
  const own = [...readPlaces(forms)].filter(([measure]) => ownMeasure(measure) !== null);
  return {
    measures: new Map([
      ...MEASURES,
      ...own.map(([measure]): [string, string] => [measureOf(measure).name, measure]),
    ]),
    places: new Map([...MEASURE_PLACES, ...own]),
  };
}

/** With the own measures that a formula already reads: enough to read its text again. */
export const vocabularyFor = (expressions: readonly Expression[]): Vocabulary => ({
  measures: new Map([
    ...MEASURES,
    ...expressions
      .flatMap(leavesOf)
      .flatMap(({ measure }): [string, string][] =>
        ownMeasure(measure) ? [[measureOf(measure).name, measure]] : [],
      ),
  ]),
  places: MEASURE_PLACES,
});

/** Whether any form has a place for what a leaf asks; a total may be the sum of complete parts. */
export function isAsked({ places }: Vocabulary, leaf: Pick<Leaf, "measure" | "dimensions">): boolean {
  if (ownMeasure(leaf.measure) === null) return hasSlot(leaf);
  const place = places.get(leaf.measure);
  if (!place) return false;
  const keys = new Set(place.cuts.map((dimensions) => entryKey({ measure: leaf.measure, dimensions })));
  const has = (dimensions: Leaf["dimensions"]): boolean =>
    keys.has(entryKey({ measure: leaf.measure, dimensions }));
  const partitions = shippedForm(place.form)?.partitions ?? [];
  return (
    has(leaf.dimensions) ||
    partitions.some(
      ({ dimension, total, members }) =>
        leaf.dimensions[dimension] === total &&
        members.every((member) => has({ ...leaf.dimensions, [dimension]: member })),
    )
  );
}
