import type { Queryable } from "@/db/client";
import { type Vocabulary, vocabularyOf } from "@/lib/domain/indicators/language/vocabulary";
import { refuse } from "@/lib/domain/refusal";
import { ownerForms } from "@/lib/domain/submissions/own/form-book";
import type { FormOwner } from "@/lib/domain/submissions/own/own-form-definition";
import type { Context } from "../context";
import { formRegister } from "./form-register";

/** What the formulas of a bureau may name: shipped measures and its own, of whichever version. */
export const ownVocabulary = async (db: Queryable, owner: FormOwner): Promise<Vocabulary> =>
  vocabularyOf(ownerForms(await formRegister(db), owner));

/** Whose forms an actor works with. */
export function ownerOf({ actor }: Context): FormOwner {
  return actor.kind === "user"
    ? { root: actor.area, origin: actor.origin }
    : refuse("not-permitted", "自定内容须由有账号的人员办理");
}
