import { refuse } from "@/lib/domain/refusal";
import type { Context } from "../context";
import { type FormChoice, formChoices } from "../forms/forms-in-force";

/** A statement form of the actor's bureau, shipped or its own, also one that begins later or is over. */
export async function formToRule(context: Context, code: string): Promise<FormChoice> {
  const forms = await formChoices(context);
  return forms.find((form) => form.code === code) ?? refuse("not-found", "没有这张报表，或不属于本局");
}
