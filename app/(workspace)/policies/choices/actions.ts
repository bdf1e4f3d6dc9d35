"use server";

import { revalidatePath } from "next/cache";
import type { ActionResult } from "@/lib/domain/action-result";
import type { AreaCode } from "@/lib/domain/area";
import type { Group, Scheme } from "@/lib/domain/dimension";
import { chooseGoverning } from "@/lib/services/policies/choose-governing";
import { setThreshold } from "@/lib/services/policies/set-threshold";
import { withdrawChoice } from "@/lib/services/policies/withdraw-choice";
import { actionResult } from "@/lib/web/action-result";
import { requireViewer } from "@/lib/web/viewer";

const text = (form: FormData, name: string): string => String(form.get(name) ?? "");

export async function choose(_before: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer("govern-policy");
  const answer = await actionResult(async () => {
    await chooseGoverning(viewer, {
      commitment: text(form, "commitment"),
      area: text(form, "area") as AreaCode,
      from: text(form, "from"),
      reason: text(form, "reason"),
    });
    return {};
  });
  revalidatePath("/policies", "layout");
  return answer;
}

export async function withdraw(_before: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer("govern-policy");
  const answer = await actionResult(async () => {
    await withdrawChoice(viewer, {
      matter: {
        indicator: text(form, "indicator"),
        scheme: text(form, "scheme") as Scheme,
        group: text(form, "group") as Group,
      },
      area: text(form, "area") as AreaCode,
      from: text(form, "from"),
      reason: text(form, "reason"),
    });
    return {};
  });
  revalidatePath("/policies", "layout");
  return answer;
}

export async function settle(_before: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer("govern-policy");
  const answer = await actionResult(async () => {
    await setThreshold(viewer, {
      commitment: text(form, "commitment"),
      area: text(form, "area") as AreaCode,
      from: text(form, "from"),
      operator: text(form, "operator"),
      value: text(form, "value"),
      citation: text(form, "citation"),
      reason: text(form, "reason"),
    });
    return {};
  });
  revalidatePath("/policies", "layout");
  return answer;
}
