"use server";

import { revalidatePath } from "next/cache";
import type { ActionResult } from "@/lib/domain/action-result";
import { extendDuty } from "@/lib/services/collection/extend-duty";
import { setDuty } from "@/lib/services/collection/set-duty";
import { withdrawExtension } from "@/lib/services/collection/withdraw-extension";
import { actionResult } from "@/lib/web/action-result";
import { requireViewer, type Viewer } from "@/lib/web/viewer";

const text = (form: FormData, name: string): string => String(form.get(name) ?? "");

const dutyOf = (form: FormData) => ({
  form: text(form, "form"),
  area: text(form, "area"),
  through: text(form, "through"),
});

async function arrange<T extends object>(work: (viewer: Viewer) => Promise<T>): Promise<ActionResult<T>> {
  const viewer = await requireViewer("accept");
  const answer = await actionResult(() => work(viewer));
  revalidatePath("/submissions", "layout");
  return answer;
}

export async function extend(_before: ActionResult, form: FormData): Promise<ActionResult> {
  return await arrange(async (viewer) => {
    await extendDuty(viewer, { ...dutyOf(form), dueOn: text(form, "dueOn"), reason: text(form, "reason") });
    return {};
  });
}

export async function endExtension(_before: ActionResult, form: FormData): Promise<ActionResult> {
  return await arrange(async (viewer) => {
    await withdrawExtension(viewer, dutyOf(form));
    return {};
  });
}

export async function arrangeDuty(
  _before: ActionResult<{ areas: number }>,
  form: FormData,
): Promise<ActionResult<{ areas: number }>> {
  return await arrange((viewer) =>
    setDuty(viewer, {
      form: text(form, "form"),
      area: text(form, "area"),
      frequency: text(form, "frequency"),
      dueDay: text(form, "dueDay"),
      from: text(form, "from"),
    }),
  );
}
