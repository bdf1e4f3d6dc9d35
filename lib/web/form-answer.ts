import "server-only";
import type { FormAnswer } from "@/lib/domain/form-problem";
import { Refusal } from "@/lib/domain/refusal";

/** The texts of a form by the names of its fields. */
export const formFields = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );

/** Runs a verb for a form of many fields: a refusal that concerns none of them becomes words below the form. */
export async function formAnswer(work: () => Promise<FormAnswer>): Promise<FormAnswer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problems: [{ field: "", message: error.message }] };
    throw error;
  }
}
