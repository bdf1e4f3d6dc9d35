import { refuse } from "@/lib/domain/refusal";
import { nextStatus } from "@/lib/domain/submissions/status";
import type { Context } from "../context";
import { seeSubmission } from "./see-submission";
import { submitSubmission } from "./submit-submission";

const EXPLANATION_LENGTH_MAX = 1000;

/** Hands in a draft as it is now, for who sees no page. Told twice by its own sender, it is done once. */
export async function handIn(context: Context, id: number, explanation: string | null): Promise<void> {
  if ((explanation?.length ?? 0) > EXPLANATION_LENGTH_MAX)
    refuse("invalid-input", `说明不超过 ${EXPLANATION_LENGTH_MAX} 字`);
  const row = await seeSubmission(context, id);
  const { actor } = context;
  const isHandedIn =
    row.reviewAsked !== null && row.status === nextStatus("draft", "submit", row.reviewAsked);
  if (isHandedIn && actor.kind === "user" && row.submittedBy === actor.id) return;
  if (row.status === "reading") refuse("conflict", "文件正在读取，请稍后再提交");
  await submitSubmission(context, { id, version: row.version }, explanation);
}
