"use server";

import { revalidatePath } from "next/cache";
import type { ActionResult } from "@/lib/domain/action-result";
import type { AreaCode } from "@/lib/domain/area";
import type { Group, Scheme } from "@/lib/domain/dimension";
import { chooseGoverning } from "@/lib/services/policies/choose-governing";
import { setThreshold } from "@/lib/services/policies/set-threshold";
import { withdrawChoice } from "@/lib/services/policies/withdraw-choice";
import { actionResult } from "@/lib/web/action-result";
import { requireViewer, type Viewer } from "@/lib/web/viewer";

const text = (form: FormData, name: string): string => String(form.get(name) ?? "");

/** For which area, from when and why: what every act of this page says. */
const laidDown = (form: FormData) => ({
  area: text(form, "area") as AreaCode,
  from: text(form, "from"),
  reason: text(form, "reason"),
});

async function govern(work: (viewer: Viewer) => Promise<unknown>): Promise<ActionResult> {
  const viewer = await requireViewer("govern-policy");
  const answer = await actionResult(async () => {
    await work(viewer);
    return {};
  });
  revalidatePath("/policies", "layout");
  return answer;
}

export async function choose(_before: ActionResult, form: FormData): Promise<ActionResult> {
  const commitment = text(form, "commitment");
  return await govern((viewer) => chooseGoverning(viewer, { commitment, ...laidDown(form) }));
}

export async function withdraw(_before: ActionResult, form: FormData): Promise<ActionResult> {
  const matter = {
    subject: text(form, "subject"),
    scheme: text(form, "scheme") as Scheme,
    group: text(form, "group") as Group,
  };
  return await govern((viewer) => withdrawChoice(viewer, { matter, ...laidDown(form) }));
}

export async function settle(_before: ActionResult, form: FormData): Promise<ActionResult> {
  const threshold = {
    commitment: text(form, "commitment"),
    operator: text(form, "operator"),
    value: text(form, "value"),
    citation: text(form, "citation"),
  };
  return await govern((viewer) => setThreshold(viewer, { ...threshold, ...laidDown(form) }));
}
