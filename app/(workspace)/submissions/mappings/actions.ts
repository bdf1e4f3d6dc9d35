"use server";

import { revalidatePath } from "next/cache";
import { Refusal } from "@/lib/domain/refusal";
import { parseAnswerField } from "@/lib/domain/submissions/mapping/answer-field";
import { mappingLabel } from "@/lib/domain/submissions/mapping/label-mapping";
import type { MappingAnswer } from "@/lib/domain/submissions/mapping/statement-outline";
import { confirmMappings } from "@/lib/services/mappings/confirm-mappings";
import { endMapping } from "@/lib/services/mappings/end-mapping";
import { requireViewer } from "@/lib/web/viewer";

export type MappingOutcome = { readonly error: string | null };

/** Chosen for what is confirmed not to be taken. */
const NOT_TAKEN = "-";

/** A field that was left open is no answer. */
function answerOf(name: string, value: string): MappingAnswer[] {
  const asked = value === "" ? null : parseAnswerField(name);
  if (!asked) return [];
  const { kind, sheet, label } = asked;
  if (kind === "sheet") return [{ kind, sheet, label: mappingLabel(value), target: sheet }];
  return [{ kind, sheet, label, target: value === NOT_TAKEN ? null : value }];
}

async function outcomeOf(id: number | null, work: () => Promise<void>): Promise<MappingOutcome> {
  try {
    await work();
    return { error: null };
  } catch (error) {
    if (error instanceof Refusal) return { error: error.message };
    throw error;
  } finally {
    revalidatePath(id === null ? "/submissions/mappings" : `/submissions/${id}`);
  }
}

const numberIn = (form: FormData, name: string): number | null =>
  form.has(name) ? Number(form.get(name)) : null;

/** Confirms what labels of a submission's workbook mean, and has it read again. */
export async function confirmLabels(_: MappingOutcome, form: FormData): Promise<MappingOutcome> {
  const viewer = await requireViewer();
  const [id, version] = [Number(form.get("id")), Number(form.get("version"))];
  const answers = [...form].flatMap(([name, value]) => answerOf(name, String(value)));
  return await outcomeOf(id, () => confirmMappings(viewer, { id, version }, answers));
}

/** Ends a mapping; from a submission's page that is read again. */
export async function endLabel(_: MappingOutcome, form: FormData): Promise<MappingOutcome> {
  const viewer = await requireViewer();
  const [id, version] = [numberIn(form, "id"), numberIn(form, "version")];
  const again = id === null || version === null ? null : { id, version };
  return await outcomeOf(id, () => endMapping(viewer, Number(form.get("mapping")), again));
}
