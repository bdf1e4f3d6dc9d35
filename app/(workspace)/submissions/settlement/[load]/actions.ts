"use server";

import { revalidatePath } from "next/cache";
import { Refusal } from "@/lib/domain/refusal";
import type { LoadPersonAct } from "@/lib/domain/settlement/load-view";
import { activateLoad } from "@/lib/services/settlement/activate-load";
import type { SeenLoad } from "@/lib/services/settlement/load-step";
import { returnLoad } from "@/lib/services/settlement/return-load";
import { withdrawSettlement } from "@/lib/web/settlement-uploads";
import { requireViewer, type Viewer } from "@/lib/web/viewer";

const ACTS: Record<LoadPersonAct, (viewer: Viewer, seen: SeenLoad, words: string) => Promise<unknown>> = {
  activate: activateLoad,
  return: returnLoad,
  withdraw: withdrawSettlement,
};

const isAct = (text: string): text is LoadPersonAct => Object.hasOwn(ACTS, text);

export type LoadOutcome = { readonly error: string | null };

/** One step by the person who looks at the page, on the load as they saw it. */
export async function actOnLoad(_: LoadOutcome, form: FormData): Promise<LoadOutcome> {
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
    revalidatePath(`/submissions/settlement/${id}`);
  }
}
