"use server";

import { revalidatePath } from "next/cache";
import type { ActionResult } from "@/lib/domain/action-result";
import type { FormAnswer } from "@/lib/domain/form-problem";
import { holdMainReason } from "@/lib/services/comparability/hold-main-reason";
import { recordEvent } from "@/lib/services/comparability/record-event";
import { withdrawEvent } from "@/lib/services/comparability/withdraw-event";
import { actionResult } from "@/lib/web/action-result";
import { formAnswer, formFields } from "@/lib/web/form-answer";
import { requireViewer, type Viewer } from "@/lib/web/viewer";

export async function record(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const viewer = await requireViewer("record-events");
  const answer = await formAnswer(async () => {
    const recorded = await recordEvent(viewer, formFields(form));
    return recorded.ok ? { ok: true, done: "已登记，列在有关指标的比较旁边" } : recorded;
  });
  if (answer?.ok) revalidatePath("/indicators", "layout");
  return answer;
}

async function change(viewer: Viewer, work: (viewer: Viewer) => Promise<void>): Promise<ActionResult> {
  const answer = await actionResult(async () => {
    await work(viewer);
    return {};
  });
  revalidatePath("/indicators", "layout");
  return answer;
}

export async function withdraw(_before: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer("record-events");
  const reason = String(form.get("reason") ?? "");
  return await change(viewer, (who) => withdrawEvent(who, Number(form.get("id")), reason));
}

export async function hold(_before: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer("govern-policy");
  return await change(viewer, (who) =>
    holdMainReason(who, Number(form.get("id")), form.get("held") === "yes"),
  );
}
