import { areaTree } from "@/db/queries/areas/area-tree";
import type { AreaTree } from "@/lib/domain/area";
import type { Measure } from "@/lib/domain/measures/measure";
import { measureOf } from "@/lib/domain/measures/measure-catalogue";
import { type Frequency, type Month, parseMonth, shanghaiDate } from "@/lib/domain/period";
import type { Form, FormCode } from "@/lib/domain/submissions/form";
import { SHIPPED_FORMS } from "@/lib/domain/submissions/form-catalogue";
import { formOfDefinition, formsAt, rootOf } from "@/lib/domain/submissions/own/form-book";
import type { FormOwner } from "@/lib/domain/submissions/own/own-form-definition";
import type { Context } from "../context";
import { formRegister } from "./form-register";

/** "2026-11": the month that it is. */
export const thisMonth = ({ now }: Context): Month => parseMonth(shanghaiDate(now).slice(0, 7));

/** The bureau whose forms hold where an actor is placed; null for a system job, which is placed nowhere. */
export const ownerAbove = (tree: AreaTree, context: Context): FormOwner | null =>
  context.actor.kind === "user"
    ? {
        root: rootOf(tree, context.actor.area, thisMonth(context)),
        origin: context.actor.origin,
      }
    : null;

/** The statement forms that hold this month where the actor is placed. */
export async function formsInForce(context: Context): Promise<readonly Form[]> {
  const [tree, book] = await Promise.all([areaTree(context.db), formRegister(context.db)]);
  const owner = ownerAbove(tree, context);
  if (owner === null) return SHIPPED_FORMS;
  return formsAt(book, tree, { area: owner.root, origin: owner.origin, through: thisMonth(context) });
}

export type FormChoice = {
  readonly code: FormCode;
  readonly name: string;
  readonly frequencies: readonly Frequency[];
};

/** Every form that may be asked for or looked up where the actor is placed, also one that begins later or is over. */
export async function formChoices(context: Context): Promise<FormChoice[]> {
  const [tree, book] = await Promise.all([areaTree(context.db), formRegister(context.db)]);
  const owner = ownerAbove(tree, context);
  const own = book
    .filter(
      ({ definition }) =>
        definition.base === null && definition.root === owner?.root && definition.origin === owner.origin,
    )
    .map(({ definition }) => formOfDefinition(definition));
  // A later version of a form takes the place of an earlier one.
  const forms = new Map<string, Form>([...SHIPPED_FORMS, ...own].map((form) => [form.code, form]));
  return [...forms.values()].map(({ code, name, frequencies }) => ({ code, name, frequencies }));
}

/** The measures that the bureau above an actor has added, of whichever version. */
export async function ownMeasures(context: Context): Promise<Measure[]> {
  const [tree, book] = await Promise.all([areaTree(context.db), formRegister(context.db)]);
  const owner = ownerAbove(tree, context);
  const codes = book.flatMap(({ definition: { root, origin, lines } }) =>
    root === owner?.root && origin === owner.origin ? lines.map(({ measure }) => measure) : [],
  );
  return [...new Set(codes)].map((code) => measureOf(code));
}
