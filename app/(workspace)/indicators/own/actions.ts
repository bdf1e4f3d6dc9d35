"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { ActionResult } from "@/lib/domain/action-result";
import type { TriedOwn } from "@/lib/domain/indicators/own/own-view";
import { refuse } from "@/lib/domain/refusal";
import { saveDefinition } from "@/lib/services/drafts/save-definition";
import { approveOwnDraft } from "@/lib/services/own-indicators/approve-own-draft";
import { proposeEnd } from "@/lib/services/own-indicators/propose-end";
import { startOwnDraft } from "@/lib/services/own-indicators/start-own-draft";
import { submitOwnDraft } from "@/lib/services/own-indicators/submit-own-draft";
import { tryOwn } from "@/lib/services/own-indicators/try-own";
import { actionResult } from "@/lib/web/action-result";
import { decideOn, saveAndLead } from "@/lib/web/draft-acts";
import { ownBodyOf, ownBodyOfFile } from "@/lib/web/own-body-form";
import { pageQuery } from "@/lib/web/page-query";
import { requireViewer } from "@/lib/web/viewer";

const text = (form: FormData, name: string): string => String(form.get(name) ?? "");

/** What a definition comes to as it is typed: nothing is stored. */
export async function tryDefinition(form: FormData): Promise<ActionResult<{ tried: TriedOwn }>> {
  const viewer = await requireViewer("define-indicator");
  return await actionResult(async () => {
    const { area, edition } = await pageQuery(viewer, {});
    return { tried: await tryOwn(viewer, ownBodyOf(form), { area, edition }) };
  });
}

/** Saves a definition, new or open, and hands it on where that was asked; leads to the draft. */
export async function saveIndicator(_before: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer("define-indicator");
  return await saveAndLead(form, "/indicators/own", {
    start: async () => await startOwnDraft(viewer, ownBodyOf(form)),
    save: async (seen) => await saveDefinition(viewer, "indicator", seen, ownBodyOf(form)),
    submit: async (seen) => await submitOwnDraft(viewer, seen),
  });
}

const FILE_BYTES_MAX = 100_000;

/** Starts a draft from an exported definition; leads to it. */
export async function importDefinition(_before: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer("define-indicator");
  const file = form.get("file");
  const answer = await actionResult(async () => {
    if (!(file instanceof File) || file.size === 0) return refuse("invalid-input", "请先选择文件");
    if (file.size > FILE_BYTES_MAX) return refuse("invalid-input", "文件过大，不像一项指标定义");
    return { id: await startOwnDraft(viewer, ownBodyOfFile(await file.text())) };
  });
  if (!answer?.ok) return answer;
  revalidatePath("/indicators/own", "layout");
  redirect(`/indicators/own/${answer.id}?saved=1`);
}

/** Submit, approve, return, withdraw: acts that answer with done or why not. */
export async function decideDefinition(_before: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer("define-indicator");
  const answer = await decideOn(viewer, form, {
    kind: "indicator",
    submit: submitOwnDraft,
    approve: approveOwnDraft,
  });
  revalidatePath("/indicators", "layout");
  return answer;
}

/** Proposes the end of an own indicator; leads to the draft that a second person decides on. */
export async function endIndicator(_before: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer("define-indicator");
  const answer = await actionResult(async () => ({
    id: await proposeEnd(viewer, text(form, "code"), text(form, "through").trim(), text(form, "reason")),
  }));
  if (!answer?.ok) return answer;
  revalidatePath("/indicators/own", "layout");
  redirect(`/indicators/own/${answer.id}`);
}
