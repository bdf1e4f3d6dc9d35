import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { ActionResult } from "@/lib/domain/action-result";
import type { SeenDraft } from "@/lib/services/drafts/held-draft";
import { returnDraft } from "@/lib/services/drafts/return-draft";
import { withdrawDraft } from "@/lib/services/drafts/withdraw-draft";
import { actionResult } from "./action-result";
import type { Viewer } from "./viewer";

const text = (form: FormData, name: string): string => String(form.get(name) ?? "");

/** The draft and its version as the page that was pressed showed them. */
export const seenDraft = (form: FormData): SeenDraft => ({
  id: text(form, "draft"),
  version: Number(form.get("version")),
});

type Decided = {
  readonly kind: Parameters<typeof returnDraft>[1];
  readonly submit: (viewer: Viewer, seen: SeenDraft) => Promise<unknown>;
  readonly approve: (viewer: Viewer, seen: SeenDraft) => Promise<unknown>;
};

/** Submit, approve, return, withdraw: acts that answer with done or why not. */
export async function decideOn(
  viewer: Viewer,
  form: FormData,
  { kind, submit, approve }: Decided,
): Promise<ActionResult> {
  const seen = seenDraft(form);
  const act = text(form, "act");
  return await actionResult(async () => {
    if (act === "submit") await submit(viewer, seen);
    if (act === "approve") await approve(viewer, seen);
    if (act === "return") await returnDraft(viewer, kind, seen, text(form, "reason"));
    if (act === "withdraw") await withdrawDraft(viewer, kind, seen);
    return {};
  });
}

type Saved = {
  readonly start: () => Promise<string>;
  readonly save: (seen: SeenDraft) => Promise<number>;
  readonly submit: (seen: SeenDraft) => Promise<unknown>;
};

/** Saves a definition, new or open, and hands it on where that was asked; leads to its page below `base`. */
export async function saveAndLead(
  form: FormData,
  base: string,
  { start, save, submit }: Saved,
): Promise<ActionResult> {
  const seen = seenDraft(form);
  const answer = await actionResult(async () => ({
    saved: seen.id === "" ? { id: await start(), version: 1 } : { id: seen.id, version: await save(seen) },
  }));
  if (!answer?.ok) return answer;
  const { saved } = answer;
  const handed =
    text(form, "act") === "submit"
      ? await actionResult(async () => {
          await submit(saved);
          return {};
        })
      : null;
  revalidatePath(base, "layout");
  // What stops the submitting is shown on the draft's own page, at its place.
  redirect(`${base}/${saved.id}?${handed?.ok === false ? "held=1" : "saved=1"}`);
}
