import type { DraftRow } from "@/db/queries/drafts/draft-row";
import type { OwnDraftSummary } from "@/lib/domain/indicators/own/own-view";
import type { Context } from "../context";
import { draftLine } from "./draft-line";

/** `aim`: what approving it comes to, in words, where it does not end what is defined. */
export const definitionDraftSummary = (
  row: DraftRow<"indicator" | "form">,
  context: Context,
  aim: string,
): OwnDraftSummary => ({
  ...draftLine(row, context),
  code: row.code,
  name: row.body.name.trim() || "（未填名称）",
  aim: row.endThrough === null ? aim : "停用",
  from: row.body.from,
  endThrough: row.endThrough,
});
