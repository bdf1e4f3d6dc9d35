"use server";

import { revalidatePath } from "next/cache";
import type { ActionResult } from "@/lib/domain/action-result";
import type { IssuedToken } from "@/lib/domain/tokens/access-token";
import { createToken } from "@/lib/services/tokens/create-token";
import { revokeToken } from "@/lib/services/tokens/revoke-token";
import { actionResult } from "@/lib/web/action-result";
import { requireViewer } from "@/lib/web/viewer";

const text = (form: FormData, name: string): string => String(form.get(name) ?? "");

export async function makeToken(
  _before: ActionResult<IssuedToken>,
  form: FormData,
): Promise<ActionResult<IssuedToken>> {
  const viewer = await requireViewer();
  const answer = await actionResult(() =>
    createToken(viewer, {
      name: text(form, "name"),
      lastDay: text(form, "lastDay"),
      area: text(form, "area"),
      grants: form.getAll("grants").map(String),
    }),
  );
  revalidatePath("/account/tokens");
  return answer;
}

/** One's own token, or as an administrator that of somebody else. */
export async function endToken(_before: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer();
  const answer = await actionResult(async () => {
    await revokeToken(viewer, Number(form.get("id")));
    return {};
  });
  revalidatePath("/account/tokens");
  revalidatePath("/admin/tokens");
  return answer;
}
