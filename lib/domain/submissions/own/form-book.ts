import { type AreaCode, type AreaTree, withAncestors } from "../../area";
import type { Month } from "../../period";
import type { Origin } from "../../vintage";
import type { Form } from "../form";
import { SHIPPED_FORMS, shippedForm } from "../form-catalogue";
import { buildOwnForm, extendForm } from "./build-form";
import { fieldsCode, isOwnForm } from "./own-form-code";
import type { FormOwner, OwnFormDefinition, RegisteredForm } from "./own-form-definition";

/** Every version that bureaus have registered, of own forms and of fields on shipped ones. */
export type FormBook = readonly RegisteredForm[];

/** Whose statement of which month, and which kind of data. */
export type FormPlace = { readonly area: AreaCode; readonly through: Month; readonly origin: Origin };

/** The version of a code that holds for a month: the latest that has begun and is not over. */
export function definitionInForce(
  book: FormBook,
  code: string,
  { through, origin }: Pick<FormPlace, "through" | "origin">,
): OwnFormDefinition | null {
  const holding = book
    .filter(
      ({ definition, endedThrough }) =>
        definition.code === code &&
        definition.origin === origin &&
        definition.from <= through &&
        (endedThrough === null || through <= endedThrough),
    )
    .map(({ definition }) => definition);
  return holding.reduce<OwnFormDefinition | null>(
    (latest, one) => (latest === null || one.version > latest.version ? one : latest),
    null,
  );
}

/** The bureau whose forms hold for an area: of the topmost area above that pools, or sums all that pool into it. */
export const rootOf = (tree: AreaTree, area: AreaCode, at: Month): AreaCode =>
  withAncestors(tree, "administrative", area, at)
    .filter((code) => tree.areas.get(code)?.rollsUp || tree.areas.get(code)?.isPoolingArea)
    .at(-1) ?? area;

/** Forms already built of a version: they are asked for with every statement. */
const BUILT = new WeakMap<OwnFormDefinition, Form>();

/** The form that a version comes to: the bureau's own, or the shipped one with its fields. */
export function formOfDefinition(definition: OwnFormDefinition): Form {
  const known = BUILT.get(definition);
  if (known) return known;
  const base = definition.base === null ? null : shippedForm(definition.base);
  const built = base ? extendForm(base, definition) : buildOwnForm(definition);
  BUILT.set(definition, built);
  return built;
}

/**
 * A statement form as it holds for an area and month, by its code: earlier months are read by the form as it was then.
 * Null for an unknown code, for another bureau's, and for `bulletin` and `settlement`, which are no statements.
 */
export function formAt(book: FormBook, tree: AreaTree, code: string, place: FormPlace): Form | null {
  const root = rootOf(tree, place.area, place.through);
  const shipped = shippedForm(code);
  if (!shipped && !isOwnForm(code)) return null;
  const definition = definitionInForce(book, shipped ? fieldsCode(root, shipped.code) : code, place);
  if (!definition || definition.root !== root) return shipped;
  return formOfDefinition(definition);
}

/** Every statement form that holds for an area and month: shipped ones first, with the bureau's fields. */
export function formsAt(book: FormBook, tree: AreaTree, place: FormPlace): Form[] {
  const root = rootOf(tree, place.area, place.through);
  const own = [
    ...new Set(
      book
        .filter(({ definition }) => definition.base === null && definition.root === root)
        .map(({ definition }) => definition.code),
    ),
  ];
  return [...SHIPPED_FORMS.map(({ code }) => code), ...own].flatMap(
    (code) => formAt(book, tree, code, place) ?? [],
  );
}

/** Names of the forms that hold for any of several areas in a month, each once. */
export function formsOfAreas(
  book: FormBook,
  tree: AreaTree,
  areas: Iterable<AreaCode>,
  at: Pick<FormPlace, "through" | "origin">,
): Form[] {
  const roots = new Set([...areas].map((area) => rootOf(tree, area, at.through)));
  const forms = new Map<string, Form>(SHIPPED_FORMS.map((form) => [form.code, form]));
  for (const area of roots) {
    for (const form of formsAt(book, tree, { ...at, area })) forms.set(form.code, form);
  }
  return [...forms.values()];
}

/** Every version that a bureau has registered, as a form: what its own measures are reported on. */
export const ownerForms = (book: FormBook, { root, origin }: FormOwner): Form[] =>
  book
    .filter(({ definition }) => definition.root === root && definition.origin === origin)
    .map(({ definition }) => formOfDefinition(definition));
