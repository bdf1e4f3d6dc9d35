import "server-only";
import type { ActionResult } from "@/lib/domain/action-result";
import { Refusal } from "@/lib/domain/refusal";

/** Runs a verb for a form: a refusal becomes words beside the form, anything else crashes as the bug it is. */
export async function actionResult<T extends object>(work: () => Promise<T>): Promise<ActionResult<T>> {
  try {
    return { ok: true, ...(await work()) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.message };
    throw error;
  }
}
