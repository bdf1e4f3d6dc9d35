"use server";

import { revalidatePath } from "next/cache";
import type { ActionResult } from "@/lib/domain/action-result";
import type { IssuedPassword } from "@/lib/domain/users/managed-user";
import { createUser } from "@/lib/services/users/create-user";
import { endSessions } from "@/lib/services/users/end-sessions";
import { reassignUser } from "@/lib/services/users/reassign-user";
import { resetPassword } from "@/lib/services/users/reset-password";
import { setUserDisabled } from "@/lib/services/users/set-user-disabled";
import { actionResult } from "@/lib/web/action-result";
import { requireViewer } from "@/lib/web/viewer";

const text = (form: FormData, name: string): string => String(form.get(name) ?? "");

export async function createAccount(
  _before: ActionResult<IssuedPassword>,
  form: FormData,
): Promise<ActionResult<IssuedPassword>> {
  const viewer = await requireViewer("manage-users");
  const answer = await actionResult(() =>
    createUser(viewer, {
      username: text(form, "username"),
      name: text(form, "name"),
      role: text(form, "role"),
      area: text(form, "area"),
      origin: text(form, "origin"),
    }),
  );
  revalidatePath("/admin/users");
  return answer;
}

export async function issuePassword(
  _before: ActionResult<IssuedPassword>,
  form: FormData,
): Promise<ActionResult<IssuedPassword>> {
  const viewer = await requireViewer("manage-users");
  const answer = await actionResult(async () => ({
    username: text(form, "username"),
    ...(await resetPassword(viewer, Number(form.get("id")))),
  }));
  revalidatePath("/admin/users");
  return answer;
}

/** Disable, enable, end sessions, reassign: acts that answer with done or why not. */
export async function changeAccount(_before: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer("manage-users");
  const id = Number(form.get("id"));
  const act = text(form, "act");
  const answer = await actionResult(async () => {
    if (act === "disable" || act === "enable") await setUserDisabled(viewer, id, act === "disable");
    if (act === "end-sessions") await endSessions(viewer, id);
    if (act === "reassign")
      await reassignUser(viewer, id, { role: text(form, "role"), area: text(form, "area") });
    return {};
  });
  revalidatePath("/admin/users");
  return answer;
}
