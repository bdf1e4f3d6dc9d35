"use server";

import { revalidatePath } from "next/cache";
import type { ActionResult } from "@/lib/domain/action-result";
import type { AreaCode } from "@/lib/domain/area";
import { recordEvidence } from "@/lib/services/policies/record-evidence";
import { withdrawEvidence } from "@/lib/services/policies/withdraw-evidence";
import { actionResult } from "@/lib/web/action-result";
import { requireViewer } from "@/lib/web/viewer";

const text = (form: FormData, name: string): string => String(form.get(name) ?? "");

async function attached(form: FormData) {
  const file = form.get("file");
  if (!(file instanceof File) || file.name === "") return null;
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

export async function record(_before: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer("read-figures");
  const answer = await actionResult(async () => {
    await recordEvidence(viewer, {
      commitment: text(form, "commitment"),
      area: text(form, "area") as AreaCode,
      doneOn: text(form, "doneOn"),
      title: text(form, "title"),
      url: text(form, "url"),
      file: await attached(form),
    });
    return {};
  });
  revalidatePath("/policies/milestones", "layout");
  return answer;
}

export async function takeBack(_before: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer("read-figures");
  const answer = await actionResult(async () => {
    await withdrawEvidence(viewer, Number(form.get("key")), text(form, "reason"));
    return {};
  });
  revalidatePath("/policies/milestones", "layout");
  return answer;
}
