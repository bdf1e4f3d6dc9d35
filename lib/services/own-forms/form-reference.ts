import type { Queryable } from "@/db/client";
import { registeredDefinitions } from "@/db/queries/definitions/registered-definitions";
import { registeredForms } from "@/db/queries/own-forms/registered-forms";
import { lastReported } from "@/db/queries/submissions/last-reported";
import type { AreaScope } from "@/lib/domain/access";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { leavesOf } from "@/lib/domain/indicators/leaf-key";
import { ownMeasure } from "@/lib/domain/measures/own-measure";
import { SHIPPED_FORMS } from "@/lib/domain/submissions/form-catalogue";
import type { FormBook } from "@/lib/domain/submissions/own/form-book";
import type { OwnFormBody } from "@/lib/domain/submissions/own/own-form-body";
import {
  codeOfBody,
  type FormOwner,
  type RegisteredForm,
} from "@/lib/domain/submissions/own/own-form-definition";
import type { OwnFormReference } from "@/lib/domain/submissions/own/own-form-reference";

/** The versions of a code that a bureau has registered, the earliest first. */
export const versionsOf = (book: FormBook, code: string, { root, origin }: FormOwner): RegisteredForm[] =>
  book
    .filter(
      ({ definition }) =>
        definition.code === code && definition.root === root && definition.origin === origin,
    )
    .sort((a, b) => a.definition.version - b.definition.version);

/** What a bureau's form or fields have to fit in with, as things are now. */
export async function formReference(
  db: Queryable,
  scope: AreaScope,
  owner: FormOwner,
  body: Pick<OwnFormBody, "code" | "base" | "name">,
): Promise<OwnFormReference> {
  // A new form has no code yet: its name may not be one that is registered.
  const code = body.base === null ? body.code : codeOfBody(body, owner.root);
  const [book, definitions, reported] = await Promise.all([
    registeredForms(db),
    registeredDefinitions(db),
    lastReported(db, scope, body.base ?? code, owner.origin),
  ]);
  const versions = versionsOf(book, code, owner);
  const mine = book
    .map(({ definition }) => definition)
    .filter(({ root, origin }) => root === owner.root && origin === owner.origin);
  const ended = versions.map(({ endedThrough }) => endedThrough);
  const latest = versions.at(-1) ?? null;
  return {
    ...owner,
    version: (latest?.definition.version ?? 0) + 1,
    latest: latest?.definition ?? null,
    endedThrough: latest !== null && ended.every((end) => end !== null) ? latest.endedThrough : null,
    lastReported: reported,
    measures: new Map(
      mine.flatMap(({ lines }) => lines.map(({ name, measure }): [string, string] => [name, measure])),
    ),
    formNames: new Set([
      ...SHIPPED_FORMS.map(({ name }) => name),
      ...mine.filter((one) => one.base === null && one.code !== code).map(({ name }) => name),
    ]),
    readers: readersOf(definitions),
  };
}

/** Indicators by the own measures that their formulas read. */
function readersOf(definitions: readonly IndicatorDefinition[]): Map<string, string[]> {
  const readers = new Map<string, string[]>();
  for (const { code, expressions } of definitions) {
    const measures = Object.values(expressions)
      .flatMap(leavesOf)
      .map(({ measure }) => measure);
    for (const measure of new Set(measures)) {
      if (!ownMeasure(measure)) continue;
      const known = readers.get(measure) ?? [];
      if (!known.includes(code)) readers.set(measure, [...known, code]);
    }
  }
  return readers;
}
