"use server";

import { revalidatePath } from "next/cache";
import type { ActionResult } from "@/lib/domain/action-result";
import type { FormAnswer } from "@/lib/domain/form-problem";
import { registerBreak } from "@/lib/services/comparability/register-break";
import { withdrawBreak } from "@/lib/services/comparability/withdraw-break";
import { actionResult } from "@/lib/web/action-result";
import { formAnswer, formFields } from "@/lib/web/form-answer";
import { requireViewer } from "@/lib/web/viewer";

export async function register(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const viewer = await requireViewer("govern-policy");
  const answer = await formAnswer(async () => {
    const registered = await registerBreak(viewer, formFields(form));
    return registered.ok
      ? { ok: true, done: `已登记，重新计算 ${registered.values} 个数值、${registered.standings} 项评价` }
      : registered;
  });
  if (answer?.ok) revalidatePath("/indicators", "layout");
  return answer;
}

export async function withdraw(_before: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer("govern-policy");
  const answer = await actionResult(async () => {
    await withdrawBreak(viewer, Number(form.get("id")), String(form.get("reason") ?? ""));
    return {};
  });
  revalidatePath("/indicators", "layout");
  return answer;
}
