import type { Dimensions } from "../dimension";
import { entryKey } from "../submissions/entry";
import type { FormCode } from "../submissions/form";
import { isShippedForm, SHIPPED_FORMS } from "../submissions/form-catalogue";
import { homeForm } from "../submissions/own/own-form-code";
import type { Leaf } from "./expression";

/** Facts that together answer a leaf: all of `members` must be there. `form` limits them to one form's facts. */
export type Alternative = {
  readonly members: readonly Pick<Leaf, "measure" | "dimensions">[];
  readonly form: FormCode | null;
};

/** Slots of every form by what they hold, for asking whether a form has a place for a member. */
const SLOTS = new Map(
  SHIPPED_FORMS.map((form) => [
    form.code,
    new Set(form.sheets.flatMap((sheet) => [...sheet.slots.values()].map(entryKey))),
  ]),
);

const KNOWN = new WeakMap<Leaf, readonly Alternative[]>();

/**
 * How a leaf may be answered, best first: by a fact of exactly its members, else by a partition that a form
 * declares complete. Nothing is summed by leaving a dimension out (MODEL M7).
 */
export function alternativesOf(leaf: Leaf): readonly Alternative[] {
  const known = KNOWN.get(leaf);
  if (known) return known;
  const alternatives = findAlternatives(leaf);
  KNOWN.set(leaf, alternatives);
  return alternatives;
}

function findAlternatives(leaf: Leaf): Alternative[] {
  const exact: Alternative = { members: [leaf], form: null };
  const home = homeForm(leaf.measure, isShippedForm);
  const partitions = SHIPPED_FORMS.flatMap((form) =>
    form.partitions
      .filter((partition) => leaf.dimensions[partition.dimension] === partition.total)
      .map((partition): Alternative => {
        const members = partition.members
          .map((member) => ({
            measure: leaf.measure,
            dimensions: { ...leaf.dimensions, [partition.dimension]: member } as Dimensions,
          }))
          // A bureau's own measure stands on its home form only; which of its members are asked for, facts show.
          .filter((member) =>
            home === null ? SLOTS.get(form.code)?.has(entryKey(member)) : home === form.code,
          );
        return { members, form: form.code };
      })
      .filter((alternative) => alternative.members.length > 0),
  );
  return [exact, ...partitions];
}

/** Whether any statement form has a place for what a leaf asks: a number nobody can report is never there. */
export const hasSlot = (leaf: Pick<Leaf, "measure" | "dimensions">): boolean =>
  [...SLOTS.values()].some((slots) => slots.has(entryKey(leaf))) ||
  alternativesOf({ op: "leaf", ...leaf })
    .slice(1)
    .some(
      ({ members, form }) =>
        form !== null &&
        isShippedForm(form) &&
        members.every((member) => SLOTS.get(form)?.has(entryKey(member))),
    );
