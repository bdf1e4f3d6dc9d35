import type { DraftRow } from "@/db/queries/drafts/draft-row";
import { refuse } from "@/lib/domain/refusal";
import type { Context } from "../context";
import type { SeenDraft } from "./held-draft";
import { saveDraft } from "./save-draft";

/** Saves a definition in the making, right or wrong; its code stays. Answers the draft's new version. */
export async function saveDefinition<Kind extends "indicator" | "form">(
  context: Context,
  kind: Kind,
  seen: SeenDraft,
  body: DraftRow<Kind>["body"],
): Promise<number> {
  const change = ({ code, endThrough }: DraftRow<Kind>) => {
    if (endThrough !== null) refuse("conflict", "停用的草稿没有可改的内容，请撤回后重新提出");
    return { ...body, code };
  };
  return await saveDraft(context, kind, seen, change, { name: body.name });
}
