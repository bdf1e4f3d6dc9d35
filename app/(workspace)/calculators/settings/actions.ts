"use server";

import { revalidatePath } from "next/cache";
import type { ActionResult } from "@/lib/domain/action-result";
import { setAreaSetting } from "@/lib/services/area-settings/set-area-setting";
import { withdrawAreaSetting } from "@/lib/services/area-settings/withdraw-area-setting";
import { actionResult } from "@/lib/web/action-result";
import { requireViewer } from "@/lib/web/viewer";

const text = (form: FormData, name: string): string => String(form.get(name) ?? "");

export async function saveSetting(
  _before: ActionResult<{ text: string }>,
  form: FormData,
): Promise<ActionResult<{ text: string }>> {
  const viewer = await requireViewer("govern-policy");
  const answer = await actionResult(() =>
    setAreaSetting(viewer, {
      area: text(form, "area"),
      key: text(form, "key"),
      from: text(form, "from"),
      value: text(form, "class") || text(form, "value"),
      citation: text(form, "citation"),
      reason: text(form, "reason"),
    }),
  );
  // How areas are set beside each other shows on their own screens too.
  revalidatePath("/", "layout");
  return answer;
}

export async function takeBackSetting(_before: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer("govern-policy");
  const answer = await actionResult(async () => {
    await withdrawAreaSetting(viewer, Number(form.get("id")), text(form, "reason"));
    return {};
  });
  revalidatePath("/", "layout");
  return answer;
}
