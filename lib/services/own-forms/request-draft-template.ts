import { draftRow } from "@/db/queries/drafts/draft-row";
import { refuse } from "@/lib/domain/refusal";
import type { Context } from "../context";
import { NO_DRAFT } from "../drafts/held-draft";
import { requireWriter } from "../drafts/take-draft";
import { requestRendering } from "../renderings/request-rendering";
import { requireSoundForm } from "./check-form-draft";

/** Asks for the workbook of a form in the making as it is saved; refused while anything in it is wrong. */
export async function requestDraftTemplate(context: Context, draft: string): Promise<number> {
  requireWriter(context, "form");
  const { db, scope } = context;
  const row = (await draftRow(db, scope, "form", draft)) ?? refuse("not-found", NO_DRAFT);
  await requireSoundForm(db, scope, row);
  return await requestRendering(context, "draft-template", { draft, version: row.version });
}
