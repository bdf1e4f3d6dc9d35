"use server";

import { revalidatePath } from "next/cache";
import type { ActionResult } from "@/lib/domain/action-result";
import { setDropAccount } from "@/lib/services/intake/set-drop-account";
import { actionResult } from "@/lib/web/action-result";
import { requireViewer } from "@/lib/web/viewer";

const text = (form: FormData, name: string): string => String(form.get(name) ?? "");

/** Gives an area's folder to an account; without one it is taken back. */
export async function giveFolder(_before: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer("manage-users");
  const answer = await actionResult(async () => {
    await setDropAccount(viewer, { area: text(form, "area"), username: text(form, "username") });
    return {};
  });
  revalidatePath("/admin/folder");
  return answer;
}
