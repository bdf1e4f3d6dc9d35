"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { ActionResult } from "@/lib/domain/action-result";
import type { FileFinding } from "@/lib/domain/policy/file-finding";
import { refuse } from "@/lib/domain/refusal";
import { approveDocument } from "@/lib/services/policies/approve-document";
import { saveDocument } from "@/lib/services/policies/save-document";
import { type DraftSource, startDraft } from "@/lib/services/policies/start-draft";
import { submitDocument } from "@/lib/services/policies/submit-document";
import { actionResult } from "@/lib/web/action-result";
import { decideOn, seenDraft } from "@/lib/web/draft-acts";
import { draftChange } from "@/lib/web/draft-change";
import { requireViewer } from "@/lib/web/viewer";

const text = (form: FormData, name: string): string => String(form.get(name) ?? "");

async function sourceOf(form: FormData): Promise<DraftSource> {
  const kind = text(form, "kind");
  if (kind === "text") return { kind, text: text(form, "text") };
  if (kind === "edition" || kind === "next-year") return { kind, document: text(form, "document") };
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return refuse("invalid-input", "请先选择文件");
  return { kind: "file", name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Opens a draft and leads to it; a document file with faults answers with all of them. */
export async function beginDraft(
  _before: ActionResult<{ findings: readonly FileFinding[] }>,
  form: FormData,
): Promise<ActionResult<{ findings: readonly FileFinding[] }>> {
  const viewer = await requireViewer("govern-policy");
  const answer = await actionResult(async () => ({
    started: await startDraft(viewer, await sourceOf(form)),
  }));
  if (!answer?.ok) return answer;
  const { started } = answer;
  if (started.ok) redirect(`/policies/drafts/${started.id}`);
  return { ok: true, findings: started.findings };
}

/** Where a change is seen once it is saved: a new commitment under its own number. */
function afterChange(form: FormData, id: string): string {
  const part = text(form, "part");
  if (part === "commitment" && text(form, "position") === "")
    return `/policies/drafts/${id}?saved=commitment`;
  if (part === "commitment")
    return `/policies/drafts/${id}?at=${Number(form.get("position")) + 1}&saved=commitment`;
  if (part === "next-version")
    return `/policies/drafts/${id}?at=${Number(form.get("position")) + 2}&saved=${part}`;
  if (part === "no-commitment") return `/policies/drafts/${id}?saved=${part}`;
  const views: Record<string, string> = { head: "head", text: "text" };
  return `/policies/drafts/${id}?view=${views[part] ?? "clauses"}&saved=${part}`;
}

/** Saves one part of a draft; what is wrong with it is shown beside it. */
export async function changeDraft(_before: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer("govern-policy");
  const seen = seenDraft(form);
  const answer = await actionResult(async () => ({
    version: await saveDocument(viewer, seen, draftChange(form)),
  }));
  if (!answer?.ok) return answer;
  revalidatePath("/policies/drafts", "layout");
  redirect(afterChange(form, seen.id));
}

/** Submit, approve, return, withdraw: acts that answer with done or why not. */
export async function decideDraft(_before: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer("govern-policy");
  const answer = await decideOn(viewer, form, {
    kind: "document",
    submit: submitDocument,
    approve: approveDocument,
  });
  revalidatePath("/policies", "layout");
  return answer;
}
