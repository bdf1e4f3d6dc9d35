import { addMonths, type Month } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import { formName, shippedForm } from "@/lib/domain/submissions/form-catalogue";
import type { OwnFormBody } from "@/lib/domain/submissions/own/own-form-body";
import type { OwnFormDefinition } from "@/lib/domain/submissions/own/own-form-definition";
import type { Context } from "../context";
import { formRegister } from "../forms/form-register";
import { thisMonth } from "../forms/forms-in-force";
import { formReference, versionsOf } from "./form-reference";
import { definingOwner } from "./start-own-form";

export type OwnFormStart = {
  /** A shipped form that fields are added to. */
  readonly base?: string | undefined;
  /** What a further version is written of. */
  readonly version?: string | undefined;
};

const DUE_DAY = 15;

/** What a new draft starts from: an empty form, the fields of a shipped form as they are, or the last version. */
export async function prepareOwnForm(
  context: Context,
  { base, version }: OwnFormStart,
): Promise<OwnFormBody> {
  const owner = await definingOwner(context);
  const shipped = base === undefined ? null : (shippedForm(base) ?? refuse("not-found", "没有这张报表"));
  const empty: OwnFormBody = {
    code: "",
    base: shipped?.code ?? null,
    name: shipped ? fieldsName(shipped.code) : "",
    accounting: shipped?.accounting ?? "register",
    frequencies: ["month"],
    dueDay: DUE_DAY,
    lines: [],
    notes: [],
    source: "",
    from: "",
  };
  const book = await formRegister(context.db);
  const known =
    version === undefined
      ? undefined
      : (versionsOf(book, version, owner).at(-1) ?? refuse("not-found", "本局没有登记过这张报表"));
  const body = known ? bodyOfForm(known.definition) : empty;
  const reference = await formReference(context.db, context.scope, owner, body);
  const started = !known && reference.latest ? bodyOfForm(reference.latest) : body;
  const last = [reference.latest?.from, reference.endedThrough, reference.lastReported]
    .filter((month): month is Month => month !== null && month !== undefined)
    .reduce<Month | null>((latest, one) => (latest === null || one > latest ? one : latest), null);
  const now = thisMonth(context);
  const from = last !== null && last >= now ? addMonths(last, 1) : now;
  return { ...started, from };
}

const fieldsName = (base: Parameters<typeof formName>[0]): string => `《${formName(base)}》的本局项目`;

/** The next version of a form or of fields, to be written on from what holds now. */
export function bodyOfForm(definition: OwnFormDefinition): OwnFormBody {
  const { code, base, name, accounting, frequencies, dueDay, notes, source, from } = definition;
  const lines = definition.lines.map(({ measure: _, ...line }) => line);
  return { code, base, name, accounting, frequencies, dueDay, lines, notes, source, from };
}
