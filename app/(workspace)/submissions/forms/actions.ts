"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { ActionResult } from "@/lib/domain/action-result";
import type { TriedForm } from "@/lib/domain/submissions/own/own-form-view";
import { returnDefinitionDraft } from "@/lib/services/definition-drafts/return-definition-draft";
import { saveDefinitionDraft } from "@/lib/services/definition-drafts/save-definition-draft";
import { withdrawDefinitionDraft } from "@/lib/services/definition-drafts/withdraw-definition-draft";
import { approveOwnForm } from "@/lib/services/own-forms/approve-own-form";
import { proposeFormEnd } from "@/lib/services/own-forms/propose-form-end";
import { startOwnForm } from "@/lib/services/own-forms/start-own-form";
import { submitOwnForm } from "@/lib/services/own-forms/submit-own-form";
import { tryOwnForm } from "@/lib/services/own-forms/try-own-form";
import { actionResult } from "@/lib/web/action-result";
import { ownFormBodyOf } from "@/lib/web/own-form-body-form";
import { requireViewer } from "@/lib/web/viewer";

const text = (form: FormData, name: string): string => String(form.get(name) ?? "");

const seenOf = (form: FormData) => ({ id: text(form, "draft"), version: Number(form.get("version")) });

/** What is wrong with a form as it is written, and how it will look: nothing is stored. */
export async function tryForm(form: FormData): Promise<ActionResult<{ tried: TriedForm }>> {
  const viewer = await requireViewer("define-form");
  return await actionResult(async () => ({ tried: await tryOwnForm(viewer, ownFormBodyOf(form)) }));
}

/** Saves a form, new or open, and hands it on where that was asked; leads to the draft. */
export async function saveForm(_before: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer("define-form");
  const act = text(form, "act");
  const answer = await actionResult(async () => {
    const seen = seenOf(form);
    const body = ownFormBodyOf(form);
    const saved =
      seen.id === ""
        ? { id: await startOwnForm(viewer, body), version: 1 }
        : { id: seen.id, version: await saveDefinitionDraft(viewer, "form", seen, body) };
    return { saved };
  });
  if (!answer?.ok) return answer;
  const { saved } = answer;
  const handed =
    act === "submit"
      ? await actionResult(async () => {
          await submitOwnForm(viewer, saved);
          return {};
        })
      : null;
  revalidatePath("/submissions/forms", "layout");
  // What stops the submitting is shown on the draft's own page, at its place.
  redirect(`/submissions/forms/${saved.id}?${handed?.ok === false ? "held=1" : "saved=1"}`);
}

/** Submit, approve, return, withdraw: acts that answer with done or why not. */
export async function decideForm(_before: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer("define-form");
  const seen = seenOf(form);
  const act = text(form, "act");
  const answer = await actionResult(async () => {
    if (act === "submit") await submitOwnForm(viewer, seen);
    if (act === "approve") await approveOwnForm(viewer, seen);
    if (act === "return") await returnDefinitionDraft(viewer, "form", seen, text(form, "reason"));
    if (act === "withdraw") await withdrawDefinitionDraft(viewer, "form", seen);
    return {};
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
