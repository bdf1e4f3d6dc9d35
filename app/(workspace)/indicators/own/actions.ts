"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { ActionResult } from "@/lib/domain/action-result";
import type { TriedOwn } from "@/lib/domain/indicators/own/own-view";
import { refuse } from "@/lib/domain/refusal";
import { returnDefinitionDraft } from "@/lib/services/definition-drafts/return-definition-draft";
import { saveDefinitionDraft } from "@/lib/services/definition-drafts/save-definition-draft";
import { withdrawDefinitionDraft } from "@/lib/services/definition-drafts/withdraw-definition-draft";
import { approveOwnDraft } from "@/lib/services/own-indicators/approve-own-draft";
import { proposeEnd } from "@/lib/services/own-indicators/propose-end";
import { startOwnDraft } from "@/lib/services/own-indicators/start-own-draft";
import { submitOwnDraft } from "@/lib/services/own-indicators/submit-own-draft";
import { tryOwn } from "@/lib/services/own-indicators/try-own";
import { actionResult } from "@/lib/web/action-result";
import { ownBodyOf, ownBodyOfFile } from "@/lib/web/own-body-form";
import { pageQuery } from "@/lib/web/page-query";
import { requireViewer } from "@/lib/web/viewer";

const text = (form: FormData, name: string): string => String(form.get(name) ?? "");

const seenOf = (form: FormData) => ({ id: text(form, "draft"), version: Number(form.get("version")) });

/** What a definition comes to as it is typed: nothing is stored. */
export async function tryDefinition(form: FormData): Promise<ActionResult<{ tried: TriedOwn }>> {
  const viewer = await requireViewer("define-indicator");
  return await actionResult(async () => {
    const { area, edition } = await pageQuery(viewer, {});
    return { tried: await tryOwn(viewer, ownBodyOf(form), { area, edition }) };
  });
}

/** Saves a definition, new or open, and hands it on where that was asked; leads to the draft. */
export async function saveDefinition(_before: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer("define-indicator");
  const act = text(form, "act");
  const answer = await actionResult(async () => {
    const seen = seenOf(form);
    const saved =
      seen.id === ""
        ? { id: await startOwnDraft(viewer, ownBodyOf(form)), version: 1 }
        : { id: seen.id, version: await saveDefinitionDraft(viewer, "indicator", seen, ownBodyOf(form)) };
    return { saved };
  });
  if (!answer?.ok) return answer;
  const { saved } = answer;
  const handed = act === "submit" ? await actionResult(async () => await handOn(viewer, saved)) : null;
  revalidatePath("/indicators/own", "layout");
  // What stops the submitting is shown on the draft's own page, at its place.
  redirect(`/indicators/own/${saved.id}?${handed?.ok === false ? "held=1" : "saved=1"}`);
}

async function handOn(
  viewer: Awaited<ReturnType<typeof requireViewer>>,
  saved: { readonly id: string; readonly version: number },
): Promise<object> {
  await submitOwnDraft(viewer, saved);
  return {};
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
  const seen = seenOf(form);
  const act = text(form, "act");
  const answer = await actionResult(async () => {
    if (act === "submit") await submitOwnDraft(viewer, seen);
    if (act === "approve") await approveOwnDraft(viewer, seen);
    if (act === "return") await returnDefinitionDraft(viewer, "indicator", seen, text(form, "reason"));
    if (act === "withdraw") await withdrawDefinitionDraft(viewer, "indicator", seen);
    return {};
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
