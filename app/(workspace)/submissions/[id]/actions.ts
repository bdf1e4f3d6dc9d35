"use server";

import { revalidatePath } from "next/cache";
import { Refusal } from "@/lib/domain/refusal";
import type { PersonAct } from "@/lib/domain/submissions/status";
import type { Context } from "@/lib/services/context";
import { acceptSubmission } from "@/lib/services/submissions/accept-submission";
import { returnSubmission } from "@/lib/services/submissions/return-submission";
import { reviewSubmission } from "@/lib/services/submissions/review-submission";
import type { Seen } from "@/lib/services/submissions/step";
import { submitSubmission } from "@/lib/services/submissions/submit-submission";
import { withdrawSubmission } from "@/lib/services/submissions/withdraw-submission";
import { requireViewer } from "@/lib/web/viewer";

const ACTS: Record<PersonAct, (context: Context, seen: Seen, words: string) => Promise<unknown>> = {
  submit: submitSubmission,
  review: reviewSubmission,
  accept: acceptSubmission,
  return: returnSubmission,
  withdraw: withdrawSubmission,
};

const isAct = (text: string): text is PersonAct => text in ACTS;

/** What became of an act: nothing to say when it was done, else why not, in words. */
export type ActOutcome = { readonly error: string | null };

/** One step of the flow by the person who looks at the page, on the submission as they saw it. */
export async function actOnSubmission(_: ActOutcome, form: FormData): Promise<ActOutcome> {
  const viewer = await requireViewer();
  const [id, version] = [Number(form.get("id")), Number(form.get("version"))];
  const act = String(form.get("act"));
  if (!isAct(act)) return { error: "没有这种操作" };
  try {
    await ACTS[act](viewer, { id, version }, String(form.get("words") ?? ""));
    return { error: null };
  } catch (error) {
    if (error instanceof Refusal) return { error: error.message };
    throw error;
  } finally {
    // Also when somebody else was first: the page then shows what they did.
    revalidatePath(`/submissions/${id}`);
  }
}
