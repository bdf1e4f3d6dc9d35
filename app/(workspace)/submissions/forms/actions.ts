"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { ActionResult } from "@/lib/domain/action-result";
import type { TriedForm } from "@/lib/domain/submissions/own/own-form-view";
import { saveDefinition } from "@/lib/services/drafts/save-definition";
import { approveOwnForm } from "@/lib/services/own-forms/approve-own-form";
import { proposeFormEnd } from "@/lib/services/own-forms/propose-form-end";
import { startOwnForm } from "@/lib/services/own-forms/start-own-form";
import { submitOwnForm } from "@/lib/services/own-forms/submit-own-form";
import { tryOwnForm } from "@/lib/services/own-forms/try-own-form";
import { actionResult } from "@/lib/web/action-result";
import { decideOn, saveAndLead } from "@/lib/web/draft-acts";
import { ownFormBodyOf } from "@/lib/web/own-form-body-form";
import { requireViewer } from "@/lib/web/viewer";

const text = (form: FormData, name: string): string => String(form.get(name) ?? "");

/** What is wrong with a form as it is written, and how it will look: nothing is stored. */
export async function tryForm(form: FormData): Promise<ActionResult<{ tried: TriedForm }>> {
  const viewer = await requireViewer("define-form");
  return await actionResult(async () => ({ tried: await tryOwnForm(viewer, ownFormBodyOf(form)) }));
}

/** Saves a form, new or open, and hands it on where that was asked; leads to the draft. */
export async function saveForm(_before: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer("define-form");
  return await saveAndLead(form, "/submissions/forms", {
    start: async () => await startOwnForm(viewer, ownFormBodyOf(form)),
    save: async (seen) => await saveDefinition(viewer, "form", seen, ownFormBodyOf(form)),
    submit: async (seen) => await submitOwnForm(viewer, seen),
  });
}

/** Submit, approve, return, withdraw: acts that answer with done or why not. */
export async function decideForm(_before: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer("define-form");
  const answer = await decideOn(viewer, form, {
    kind: "form",
    submit: submitOwnForm,
    approve: approveOwnForm,
  });
  revalidatePath("/submissions", "layout");
  return answer;
}

/** Proposes the end of an own form or of fields; leads to the draft that a second person decides on. */
export async function endOwnForm(_before: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer("define-form");
  const answer = await actionResult(async () => ({
    id: await proposeFormEnd(viewer, text(form, "code"), text(form, "through").trim(), text(form, "reason")),
  }));
  if (!answer?.ok) return answer;
  revalidatePath("/submissions/forms", "layout");
  redirect(`/submissions/forms/${answer.id}`);
}
