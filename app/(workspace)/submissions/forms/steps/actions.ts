"use server";

import { revalidatePath } from "next/cache";
import type { ActionResult } from "@/lib/domain/action-result";
import type { Context } from "@/lib/services/context";
import { confirmReviewRule } from "@/lib/services/review-rules/confirm-review-rule";
import { endReviewProposal } from "@/lib/services/review-rules/end-review-proposal";
import { proposeReviewRule } from "@/lib/services/review-rules/propose-review-rule";
import { actionResult } from "@/lib/web/action-result";
import { requireViewer } from "@/lib/web/viewer";

/** Runs one act on a form's steps; whoever came too late then sees what stands. */
async function acted(act: (viewer: Context) => Promise<void>): Promise<ActionResult> {
  const viewer = await requireViewer("define-form");
  const answer = await actionResult(async () => {
    await act(viewer);
    return {};
  });
  revalidatePath("/submissions", "layout");
  return answer;
}

const text = (form: FormData, name: string): string => String(form.get(name) ?? "");

export const propose = async (_before: ActionResult, form: FormData): Promise<ActionResult> =>
  await acted((viewer) =>
    proposeReviewRule(viewer, {
      form: text(form, "form"),
      from: text(form, "from"),
      asked: text(form, "asked") === "true",
      reason: text(form, "reason"),
    }),
  );

export const confirm = async (_before: ActionResult, form: FormData): Promise<ActionResult> =>
  await acted((viewer) => confirmReviewRule(viewer, Number(form.get("id"))));

export const end = async (_before: ActionResult, form: FormData): Promise<ActionResult> =>
  await acted((viewer) => endReviewProposal(viewer, Number(form.get("id")), text(form, "reason")));
