import { definitionDraftRow } from "@/db/queries/definition-drafts/definition-draft-row";
import { refuse } from "@/lib/domain/refusal";
import type { OwnFormBody } from "@/lib/domain/submissions/own/own-form-body";
import type { Context } from "../context";
import { requireDefiner } from "../definition-drafts/take-definition-draft";
import { NO_DRAFT } from "../drafts/held-draft";
import { requestRendering } from "../renderings/request-rendering";
import { requireSoundForm } from "./check-form-draft";

/** Asks for the workbook of a form in the making as it is saved; refused while anything in it is wrong. */
export async function requestDraftTemplate(context: Context, draft: string): Promise<number> {
  requireDefiner(context, "form");
  const { db, scope } = context;
  const row =
    (await definitionDraftRow<OwnFormBody>(db, scope, "form", draft)) ?? refuse("not-found", NO_DRAFT);
  await requireSoundForm(db, scope, row);
  return await requestRendering(context, "draft-template", { draft, version: row.version });
}
