"use server";

import { revalidatePath } from "next/cache";
import type { ActionResult } from "@/lib/domain/action-result";
import { setRetention } from "@/lib/services/settlement/set-retention";
import { actionResult } from "@/lib/web/action-result";
import { requireViewer } from "@/lib/web/viewer";

/** Says how long settlement rows are kept; an empty number keeps them for good. */
export async function keepRows(_before: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer("manage-users");
  const months = String(form.get("months") ?? "").trim();
  const answer = await actionResult(async () => {
    await setRetention(viewer, {
      months: months === "" ? null : Number(months),
      reason: String(form.get("reason") ?? ""),
    });
    return {};
  });
  revalidatePath("/admin/retention");
  return answer;
}
