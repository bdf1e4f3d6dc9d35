"use server";

import { revalidatePath } from "next/cache";
import type { ActionResult } from "@/lib/domain/action-result";
import type { FormAnswer } from "@/lib/domain/form-problem";
import { confirmDisregard } from "@/lib/services/comparability/confirm-disregard";
import { endDisregard } from "@/lib/services/comparability/end-disregard";
import { proposeDisregard } from "@/lib/services/comparability/propose-disregard";
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

/** What a reasoned act on one entry of the register comes to. */
async function acted(
  form: FormData,
  act: (viewer: Awaited<ReturnType<typeof requireViewer>>, id: number, reason: string) => Promise<unknown>,
): Promise<ActionResult> {
  const viewer = await requireViewer("govern-policy");
  const answer = await actionResult(async () => {
    await act(viewer, Number(form.get("id")), String(form.get("reason") ?? ""));
    return {};
  });
  revalidatePath("/indicators", "layout");
  return answer;
}

export const propose = async (_before: ActionResult, form: FormData): Promise<ActionResult> =>
  await acted(form, proposeDisregard);

export const confirm = async (_before: ActionResult, form: FormData): Promise<ActionResult> =>
  await acted(form, confirmDisregard);

export const end = async (_before: ActionResult, form: FormData): Promise<ActionResult> =>
  await acted(form, endDisregard);

export const withdraw = async (_before: ActionResult, form: FormData): Promise<ActionResult> =>
  await acted(form, withdrawBreak);
